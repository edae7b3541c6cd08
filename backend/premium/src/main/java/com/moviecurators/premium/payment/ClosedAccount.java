package com.moviecurators.premium.payment;

/**
 * Whoever asks to pay has closed the account; their access token lives on for minutes.
 */
class ClosedAccount extends RuntimeException {

	ClosedAccount() {
		super("The account is closed");
	}

}
