package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Objects;

/** The cancel call. */
final class Canceling {

	private final Books books;

	private final Ids ids;

	Canceling(Books books, Ids ids) {
		this.books = books;
		this.ids = ids;
	}

	KakaoPayAnswer cancel(String cid, Fields fields, Instant now) {
		Payment payment = this.books.addressedAlone(cid, fields);
		String payload = fields.optionalText("payload", 200);
		CancelAmount wish = CancelAmount.read(fields);
		Refusal.when(!payment.status().canBeCanceled(), ErrorCode.NOT_CANCELABLE);
		Amount amount = wish.from(payment.cancelAvailable());
		PaymentMethod method = Objects.requireNonNull(payment.method(), "a paid payment has a method");
		PaymentAction cancel = new PaymentAction(this.ids.aid(now), PaymentAction.Type.CANCEL, method, amount, now,
				payload);
		payment.cancel(cancel);
		return KakaoPayAnswer.ok(PaymentFields.ofCancel(payment, cancel));
	}

}
