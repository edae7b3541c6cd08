package com.moviecurators.premium.payment;

/** The same purchase is being prepared by another request at this moment. */
class PaymentInProgress extends RuntimeException {

	PaymentInProgress() {
		super("The payment is being prepared");
	}

}
