package com.moviecurators.premium.common;

/**
 * A setting is missing or wrong. The message is one sentence that names the setting and
 * shows a remedy, but never the value, which may be secret.
 */
public class InvalidSetting extends RuntimeException {

	public InvalidSetting(String sentence) {
		super(sentence);
	}

}
