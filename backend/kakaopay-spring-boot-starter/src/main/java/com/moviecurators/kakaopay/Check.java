package com.moviecurators.kakaopay;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Checks KakaoPay's documented limits on requests. A message names the field and its
 * limit, but never the value, which may be secret.
 */
final class Check {

	static final int CID_LENGTH = 10;

	private static final int URL_LENGTH = 255;

	private Check() {
	}

	static void text(String name, String value, int longest) {
		that(!value.isBlank(), name + " must not be blank");
		that(value.length() <= longest, name + " must have at most " + longest + " characters, not " + value.length());
	}

	static void optionalText(String name, @Nullable String value, int longest) {
		if (value != null) {
			that(value.length() <= longest,
					name + " must have at most " + longest + " characters, not " + value.length());
		}
	}

	static void present(String name, String value) {
		that(!value.isBlank(), name + " must not be blank");
	}

	static void cid(@Nullable String cid) {
		that(cid == null || cid.length() == CID_LENGTH, "cid must have exactly " + CID_LENGTH + " characters");
	}

	static void positive(String name, long value) {
		that(value > 0, name + " must be above 0, not " + value);
	}

	static void notNegative(String name, @Nullable Long value) {
		that(value == null || value >= 0, name + " must be 0 or more");
	}

	static void atMost(String name, @Nullable Long value, String limitName, long limit) {
		that(value == null || value <= limit, name + " must not be above " + limitName);
	}

	static void returnUrl(String name, URI url) {
		that(isWeb(url), name + " must be an absolute http or https address");
		text(name, url.toASCIIString(), URL_LENGTH);
	}

	static boolean isWeb(URI url) {
		String scheme = (url.getScheme() != null) ? url.getScheme().toLowerCase(Locale.ROOT) : "";
		return (scheme.equals("https") || scheme.equals("http")) && url.getHost() != null;
	}

	static void that(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}

}
