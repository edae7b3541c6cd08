package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.Impossible;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.SentTo;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * The payer's steps on KakaoPay's page. Repeating a step gives the same return address,
 * so that a reload is harmless.
 */
final class Payer {

	private final IdGenerator ids;

	Payer(IdGenerator ids) {
		this.ids = ids;
	}

	PayerOutcome pay(Payment payment, @Nullable PaymentMethod requested, Instant now) {
		if (payment.status() == PaymentStatus.AUTH_PASSWORD && !payment.isExpired(now)) {
			return sentTo(payment);
		}
		PaymentMethod method = (requested != null) ? requested : payment.order().methods().iterator().next();
		if (!payment.order().methods().contains(method)) {
			return new Impossible("The merchant does not take " + method + " for this payment.");
		}
		if (!isOpen(payment, now)) {
			return impossible(payment, now);
		}
		payment.authenticate(method, this.ids.pgToken());
		return sentTo(payment);
	}

	PayerOutcome quit(Payment payment, Instant now) {
		return leave(payment, PaymentStatus.QUIT_PAYMENT, payment::quit, now);
	}

	PayerOutcome fail(Payment payment, Instant now) {
		return leave(payment, PaymentStatus.FAIL_PAYMENT, payment::fail, now);
	}

	/** Expires the payment, even before its time limit. */
	PayerOutcome expire(Payment payment, Instant now) {
		if (payment.status().awaitsPayer()) {
			payment.expire(now);
		}
		return (payment.status() == PaymentStatus.FAIL_PAYMENT) ? sentTo(payment) : impossible(payment, now);
	}

	private static PayerOutcome leave(Payment payment, PaymentStatus done, Runnable step, Instant now) {
		if (payment.status() == done) {
			return sentTo(payment);
		}
		if (!isOpen(payment, now)) {
			return impossible(payment, now);
		}
		step.run();
		return sentTo(payment);
	}

	private static boolean isOpen(Payment payment, Instant now) {
		return payment.status().awaitsPayer() && !payment.isExpired(now);
	}

	private static PayerOutcome sentTo(Payment payment) {
		URI address = Objects.requireNonNull(payment.returnedTo(), "a completed step has a return address");
		return new SentTo(address);
	}

	private static PayerOutcome impossible(Payment payment, Instant now) {
		boolean late = payment.isExpired(now) && !payment.status().isPaid();
		return new Impossible(late ? "The 15 minutes of this payment are over (status " + payment.status() + ")."
				: "This payment is no longer open to the payer: its status is " + payment.status() + ".");
	}

}
