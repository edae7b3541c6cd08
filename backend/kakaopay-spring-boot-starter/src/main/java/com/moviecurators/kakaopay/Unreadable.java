package com.moviecurators.kakaopay;

/**
 * Reports an answer that is not KakaoPay's answer to the request. The message names
 * fields, never values.
 */
final class Unreadable extends RuntimeException {

	Unreadable(String message) {
		super(message);
	}

}
