package com.moviecurators.kakaopay;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Makes one bounded line of a text from outside, for logs, details and error texts. A
 * text of KakaoPay's may have any length, and its line breaks or direction marks would
 * forge other lines.
 */
final class Line {

	/** Twice as long as KakaoPay's longest documented id, the order number. */
	static final int LONGEST = 200;

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private Line() {
	}

	/** The text on one line, cut if it is too long. */
	static String of(String text) {
		String start = (text.length() > LONGEST) ? text.substring(0, LONGEST - 1) + "\u2026" : text;
		return UNPRINTABLE.matcher(start).replaceAll("_");
	}

	/** As {@link #of}, for a text that may be absent. */
	static @Nullable String ofOptional(@Nullable String text) {
		return (text != null) ? of(text) : null;
	}

	/** The text without the request's secrets. */
	static @Nullable String without(List<String> secrets, @Nullable String text) {
		String clean = text;
		for (String secret : secrets) {
			clean = (clean != null) ? clean.replace(secret, "***") : null;
		}
		return clean;
	}

}
