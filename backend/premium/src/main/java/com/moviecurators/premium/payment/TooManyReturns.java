package com.moviecurators.premium.payment;

/** More different tokens came back for one payment than any honest browser brings. */
class TooManyReturns extends RuntimeException {

	TooManyReturns() {
		super("Too many different returns");
	}

}
