package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.Impossible;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.SentTo;
import org.jspecify.annotations.Nullable;

/**
 * What a payer does on KakaoPay's page. A step that was made already leads to the same
 * address again, so that a reload is harmless.
 */
final class Payer {

	private final Ids ids;

	Payer(Ids ids) {
		this.ids = ids;
	}

	PayerOutcome pay(Payment payment, @Nullable PaymentMethod wish, Instant now) {
		if (payment.status() == PaymentStatus.AUTH_PASSWORD && !payment.isExpired(now)) {
			return back(payment);
		}
		PaymentMethod method = (wish != null) ? wish : payment.order().methods().iterator().next();
		if (!payment.order().methods().contains(method)) {
			return new Impossible("The merchant does not take " + method + " for this payment.");
		}
		if (!isOpen(payment, now)) {
			return impossible(payment, now);
		}
		payment.authenticate(method, this.ids.pgToken());
		return back(payment);
	}

	PayerOutcome quit(Payment payment, Instant now) {
		return leave(payment, PaymentStatus.QUIT_PAYMENT, payment::quit, now);
	}

	PayerOutcome fail(Payment payment, Instant now) {
		return leave(payment, PaymentStatus.FAIL_PAYMENT, payment::fail, now);
	}

	/** The page's countdown ended, or is made to end now. */
	PayerOutcome runOutOfTime(Payment payment, Instant now) {
		if (payment.status().awaitsPayer()) {
			payment.runOutOfTime(now);
		}
		return (payment.status() == PaymentStatus.FAIL_PAYMENT) ? back(payment) : impossible(payment, now);
	}

	private static PayerOutcome leave(Payment payment, PaymentStatus done, Runnable step, Instant now) {
		if (payment.status() == done) {
			return back(payment);
		}
		if (!isOpen(payment, now)) {
			return impossible(payment, now);
		}
		step.run();
		return back(payment);
	}

	private static boolean isOpen(Payment payment, Instant now) {
		return payment.status().awaitsPayer() && !payment.isExpired(now);
	}

	private static PayerOutcome back(Payment payment) {
		URI address = Objects.requireNonNull(payment.returnedTo(), "a payer who left was sent somewhere");
		return new SentTo(address);
	}

	private static PayerOutcome impossible(Payment payment, Instant now) {
		boolean late = payment.isExpired(now) && !payment.status().isPaid();
		return new Impossible(late ? "The 15 minutes of this payment are over (status " + payment.status() + ")."
				: "This payment is no longer open to the payer: its status is " + payment.status() + ".");
	}

}
