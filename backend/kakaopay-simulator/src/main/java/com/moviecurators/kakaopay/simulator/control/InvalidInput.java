package com.moviecurators.kakaopay.simulator.control;

/** Rejects input to the control API. The message is for the caller. */
final class InvalidInput extends RuntimeException {

	InvalidInput(String message) {
		super(message);
	}

}
