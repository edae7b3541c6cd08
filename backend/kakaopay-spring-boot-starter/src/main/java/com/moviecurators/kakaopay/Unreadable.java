package com.moviecurators.kakaopay;

/**
 * An answer that cannot be read as KakaoPay's answer to the request. The message names
 * fields, never values.
 */
final class Unreadable extends RuntimeException {

	Unreadable(String message) {
		super(message);
	}

}
