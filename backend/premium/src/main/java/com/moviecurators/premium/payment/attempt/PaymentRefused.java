package com.moviecurators.premium.payment.attempt;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A request about a payment is refused. */
public class PaymentRefused extends RuntimeException {

	private final Refusal refusal;

	private final @Nullable String order;

	private final @Nullable PaymentStatus status;

	/** A refusal that names no payment. */
	public PaymentRefused(Refusal refusal) {
		this(refusal, null, null);
	}

	/** A refusal because of a payment, and of the state that it is in. */
	public PaymentRefused(Refusal refusal, @Nullable String order, @Nullable PaymentStatus status) {
		super("Refused: " + refusal);
		this.refusal = refusal;
		this.order = order;
		this.status = status;
	}

	/** Why. */
	public Refusal refusal() {
		return this.refusal;
	}

	/** The payment that it is about, where there is one. */
	public Optional<String> order() {
		return Optional.ofNullable(this.order);
	}

	/** The state of that payment. */
	public Optional<PaymentStatus> status() {
		return Optional.ofNullable(this.status);
	}

}
