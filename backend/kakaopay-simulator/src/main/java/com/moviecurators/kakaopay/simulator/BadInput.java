package com.moviecurators.kakaopay.simulator;

/** The control API was given something that it cannot use; the message says what. */
final class BadInput extends RuntimeException {

	BadInput(String message) {
		super(message);
	}

}
