package com.moviecurators.premium.account;

/** The password is too easily guessed. */
public class PasswordRefused extends RuntimeException {

	private final Reason reason;

	private final String field;

	PasswordRefused(Reason reason, String field) {
		this.reason = reason;
		this.field = field;
	}

	/** Why it is refused. */
	Reason reason() {
		return this.reason;
	}

	/** The field of the request. */
	String field() {
		return this.field;
	}

	/** Why a password is refused. */
	enum Reason {

		/** It is among those that most people choose. */
		COMMON,
		/** It contains the member's address or name. */
		PERSONAL

	}

}
