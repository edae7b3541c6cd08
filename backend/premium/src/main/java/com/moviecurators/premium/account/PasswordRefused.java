package com.moviecurators.premium.account;

/** The password is too easily guessed. */
public class PasswordRefused extends RuntimeException {

	private final Reason reason;

	PasswordRefused(Reason reason) {
		this.reason = reason;
	}

	/** Why it is refused. */
	Reason reason() {
		return this.reason;
	}

	/** Why a password is refused. */
	enum Reason {

		/** It is among those that most people choose. */
		COMMON,
		/** It contains the member's address or name. */
		PERSONAL

	}

}
