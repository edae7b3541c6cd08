package com.moviecurators.premium.common;

/**
 * A setting is missing or wrong. The message is one sentence that names the setting and
 * shows a remedy, but never the value, which may be secret.
 */
class InvalidSetting extends RuntimeException {

	InvalidSetting(String sentence) {
		super(sentence);
	}

}
