package com.moviecurators.premium.payment;

/** No payment has this handle, or it is not the caller's. */
class UnknownOrder extends RuntimeException {

	UnknownOrder() {
		super("No such order");
	}

}
