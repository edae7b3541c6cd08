package com.moviecurators.kakaopay;

/**
 * A property is missing or wrong. The message names it and says what to set, never what
 * it held: that may be a secret.
 */
final class InvalidSettings extends RuntimeException {

	private final String property;

	private final String remedy;

	InvalidSettings(String property, String fault, String remedy) {
		super("kakaopay." + property + " " + fault + ".");
		this.property = "kakaopay." + property;
		this.remedy = remedy;
	}

	String remedy() {
		return "Set " + this.property + " to " + this.remedy + ".";
	}

}
