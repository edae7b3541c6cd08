package com.moviecurators.premium.payment.attempt;

/**
 * Whoever asks to pay has closed the account; their access token lives on for minutes.
 */
public class ClosedAccount extends RuntimeException {

	public ClosedAccount() {
		super("The account is closed");
	}

}
