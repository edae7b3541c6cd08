package com.moviecurators.premium.payment;

/** Somebody tried to move a payment in a way that the table of moves does not have. */
class IllegalPaymentMove extends IllegalStateException {

	IllegalPaymentMove(PaymentStatus from, PaymentStatus to) {
		super(from + " cannot become " + to);
	}

}
