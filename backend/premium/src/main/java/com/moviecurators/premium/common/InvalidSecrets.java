package com.moviecurators.premium.common;

/** A key of this service is missing or weak. The message never holds the key. */
class InvalidSecrets extends RuntimeException {

	private final String faults;

	InvalidSecrets(String faults) {
		super("Unfit secrets: " + faults);
		this.faults = faults;
	}

	/** Which keys, each with what is wrong. */
	String faults() {
		return this.faults;
	}

}
