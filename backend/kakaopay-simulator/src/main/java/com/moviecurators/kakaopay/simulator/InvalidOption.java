package com.moviecurators.kakaopay.simulator;

/** Rejects an option of the command line. The message is for the user. */
final class InvalidOption extends RuntimeException {

	InvalidOption(String message) {
		super(message);
	}

}
