package com.moviecurators.premium.payment.attempt;

/** No payment has this handle, or it is not the caller's. */
public class UnknownOrder extends RuntimeException {

	public UnknownOrder() {
		super("No such order");
	}

}
