package com.moviecurators.kakaopay.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes queries, forms and segments of a path. Accepts UTF-8 only. */
public final class UrlEncoding {

	/** What Java puts in place of bytes that are not UTF-8. */
	private static final char REPLACEMENT = '\uFFFD';

	private static final Pattern ENCODED_REPLACEMENT = Pattern.compile("(?i)%EF%BF%BD");

	private UrlEncoding() {
	}

	/** Whether every escape is complete and stands for UTF-8. */
	public static boolean isValid(String text) {
		return decode(text).isPresent();
	}

	/** Decodes a text, with a plus as a blank; empty if it is badly encoded. */
	public static Optional<String> decode(String text) {
		try {
			return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8))
				.filter((decoded) -> decoded.indexOf(REPLACEMENT) < 0 || ENCODED_REPLACEMENT.matcher(text).find());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Reads pairs as in a query or a form; empty if one is badly encoded. The last of
	 * repeated names wins.
	 */
	public static Optional<Map<String, String>> parse(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : text.split("&")) {
			int equals = pair.indexOf('=');
			Optional<String> name = decode((equals < 0) ? pair : pair.substring(0, equals));
			Optional<String> value = decode((equals < 0) ? "" : pair.substring(equals + 1));
			if (name.isEmpty() || value.isEmpty()) {
				return Optional.empty();
			}
			if (!pair.isEmpty()) {
				values.put(name.get(), value.get());
			}
		}
		return Optional.of(values);
	}

}
