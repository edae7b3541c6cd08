package com.moviecurators.kakaopay;

/**
 * Reports a property that is missing or wrong. The message names the property and a
 * remedy, but never the value, which may be secret.
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
