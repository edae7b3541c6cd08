package com.moviecurators.premium.common;

/** A key of this service is missing or weak. The message never contains the key. */
class InvalidSecrets extends RuntimeException {

	private final String faults;

	InvalidSecrets(String faults) {
		super("Invalid secrets: " + faults);
		this.faults = faults;
	}

	/** The invalid keys, each with its fault. */
	String faults() {
		return this.faults;
	}

}
