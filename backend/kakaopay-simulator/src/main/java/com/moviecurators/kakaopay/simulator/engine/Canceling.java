package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;

/** The cancel call. Refunds a payment in whole or in part. */
final class Canceling {

	private final PaymentStore payments;

	private final IdGenerator ids;

	Canceling(PaymentStore payments, IdGenerator ids) {
		this.payments = payments;
		this.ids = ids;
	}

	KakaoPayAnswer cancel(String cid, RequestFields fields, Instant now) {
		Payment payment = this.payments.requireIdle(cid, fields);
		String payload = fields.optionalText("payload", 200);
		CancelAmount requested = CancelAmount.read(fields);
		Refusal.when(!payment.status().canBeCanceled(), ErrorCode.NOT_CANCELABLE);
		Amount amount = requested.from(payment.cancelAvailable());
		PaymentMethod method = Objects.requireNonNull(payment.method(), "a paid payment has a method");
		PaymentAction cancel = new PaymentAction(this.ids.aid(), PaymentAction.Type.CANCEL, method, amount, now,
				payload);
		payment.cancel(cancel);
		return KakaoPayAnswer.ok(AnswerBodies.ofCancel(payment, cancel));
	}

}
