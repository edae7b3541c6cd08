package com.moviecurators.premium.payment.attempt;

/** Somebody tried to move a payment in a way that the table of moves does not have. */
public class IllegalTransition extends IllegalStateException {

	public IllegalTransition(PaymentStatus from, PaymentStatus to) {
		super(from + " cannot become " + to);
	}

}
