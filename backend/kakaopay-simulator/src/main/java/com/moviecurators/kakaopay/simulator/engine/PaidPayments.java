package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Changed;
import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome.Impossible;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** What happens to paid payments without a call of the merchant's server. */
final class PaidPayments {

	private final PaymentStore payments;

	private final Canceling canceling;

	PaidPayments(PaymentStore payments, Canceling canceling) {
		this.payments = payments;
		this.canceling = canceling;
	}

	/**
	 * Cancels in the partner console, by the rules of the cancel call.
	 * @param total the amount in won; null for the whole rest
	 */
	ChangeOutcome cancelInPartnerConsole(Payment payment, @Nullable Long total, Instant now) {
		try {
			this.canceling.cancelInPartnerConsole(payment, total, now);
			return changed(payment);
		}
		catch (Refusal refusal) {
			return new Impossible("KakaoPay refuses this cancel with " + code(refusal) + " (" + refusal.message()
					+ "). The status of the payment is " + payment.status() + ", and the rest is "
					+ payment.cancelAvailable().total() + " won.");
		}
	}

	ChangeOutcome closeCancelWindow(Payment payment, Instant now) {
		if (!payment.status().isPaid()) {
			return new Impossible(
					"Only a paid payment has a cancel window. The status of this one is " + payment.status() + ".");
		}
		payment.closeCancelWindow(now);
		return changed(payment);
	}

	/** Lets the payer leave the money service, with all payments made so far. */
	ChangeOutcome leaveMoneyService(Payment payment) {
		if (!payment.status().isPaid() || payment.method() != PaymentMethod.MONEY) {
			return new Impossible("The payer can leave the money service only after a payment with MONEY. "
					+ "This one has the status " + payment.status() + " and the method " + payment.method() + ".");
		}
		this.payments.ofPayer(payment.order().partnerUserId()).forEach(Payment::markPayerLeft);
		return changed(payment);
	}

	private static ChangeOutcome changed(Payment payment) {
		return new Changed(PaymentView.of(payment));
	}

	private static String code(Refusal refusal) {
		String method = refusal.methodResultCode();
		return refusal.code() + ((method != null) ? " " + method : "");
	}

}
