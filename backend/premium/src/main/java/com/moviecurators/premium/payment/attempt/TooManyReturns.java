package com.moviecurators.premium.payment.attempt;

/** More different tokens came back for one payment than any honest browser brings. */
public class TooManyReturns extends RuntimeException {

	public TooManyReturns() {
		super("Too many different returns");
	}

}
