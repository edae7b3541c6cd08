package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.CancelAmount;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Refunds a payment in whole or in part, for the cancel call and for the partner console.
 * Asks the payment method last, because only the method knows that its payer left.
 */
final class Canceling {

	private static final String PAYER_LEFT = "INVALID_CANCEL_STATUS_DEACTIVE";

	private final PaymentStore payments;

	private final IdGenerator ids;

	Canceling(PaymentStore payments, IdGenerator ids) {
		this.payments = payments;
		this.ids = ids;
	}

	/**
	 * Carries the cancel call out.
	 * @param calledAt the time that must be within the cancel window
	 * @param executedAt the time of the refund, later if the method is slow
	 */
	KakaoPayAnswer cancel(String cid, RequestFields fields, Instant calledAt, Instant executedAt) {
		Payment payment = this.payments.requireIdle(cid, fields);
		String payload = fields.optionalText("payload", 200);
		CancelAmount requested = CancelAmount.read(fields);
		checkState(payment, calledAt);
		return KakaoPayAnswer.ok(AnswerBodies.ofCancel(payment, refund(payment, requested, executedAt, payload)));
	}

	/**
	 * Refunds as the partner console does, without a payload.
	 * @param total the amount in won; null for the whole rest
	 */
	void cancelInPartnerConsole(Payment payment, @Nullable Long total, Instant now) {
		this.payments.refuseInProgress(payment);
		checkState(payment, now);
		Amount rest = payment.cancelAvailable();
		refund(payment, CancelAmount.partOf(rest, (total != null) ? total : rest.total()), now, null);
	}

	private PaymentAction refund(Payment payment, CancelAmount requested, Instant at, @Nullable String payload) {
		Amount amount = requested.from(payment.cancelAvailable());
		PaymentMethod method = Objects.requireNonNull(payment.method(), "a paid payment has a method");
		if (method == PaymentMethod.MONEY && payment.hasPayerLeft()) {
			throw Refusal.byMethod(ErrorCode.CANCEL_FAILURE, PAYER_LEFT);
		}
		PaymentAction cancel = new PaymentAction(this.ids.aid(), PaymentAction.Type.CANCEL, method, amount, at,
				payload);
		payment.cancel(cancel);
		return cancel;
	}

	private static void checkState(Payment payment, Instant now) {
		Refusal.when(!payment.status().canBeCanceled(), ErrorCode.NOT_CANCELABLE);
		Refusal.when(payment.isCancelWindowClosed(now), ErrorCode.NOT_CANCELABLE,
				"the cancel period of the payment is over!");
	}

}
