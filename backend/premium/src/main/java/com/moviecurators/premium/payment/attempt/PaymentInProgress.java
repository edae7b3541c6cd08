package com.moviecurators.premium.payment.attempt;

/** The same purchase is being prepared by another request at this moment. */
public class PaymentInProgress extends RuntimeException {

	public PaymentInProgress() {
		super("The payment is being prepared");
	}

}
