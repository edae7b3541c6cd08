package com.moviecurators.kakaopay.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Makes copies that may be shown and kept: keys and tokens are hidden, long texts are
 * cut.
 */
final class Mask {

	static final String HIDDEN = "****";

	private static final Set<String> SECRETS = Set.of("pgtoken", "cidsecret", "secretkey", "authorization");

	private static final Pattern TOKEN = Pattern.compile("(?i)(pg_token=)[^&#\\s\"]*");

	private static final Pattern HEADER = Pattern.compile("(SECRET_KEY|DEV_SECRET_KEY|KakaoAK|Bearer|Basic) .+");

	private static final int MOST_FIELDS = 40;

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_VALUE = 300;

	private static final int LONGEST_TEXT = 8_000;

	private Mask() {
	}

	/** The header with its scheme, if that is a known one, but without the key. */
	static @Nullable String authorization(@Nullable String header) {
		if (header == null) {
			return null;
		}
		var parts = HEADER.matcher(header);
		return parts.matches() ? parts.group(1) + " " + HIDDEN : HIDDEN;
	}

	static Map<String, @Nullable Object> fields(Map<String, ? extends @Nullable Object> fields) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		fields.entrySet()
			.stream()
			.limit(MOST_FIELDS)
			.forEach((field) -> copy.put(cut(field.getKey(), LONGEST_NAME), value(field.getKey(), field.getValue())));
		return copy;
	}

	static String text(String text) {
		return cut(TOKEN.matcher(text).replaceAll("$1" + HIDDEN), LONGEST_TEXT);
	}

	static String shortText(String text) {
		return cut(text(text), LONGEST_VALUE);
	}

	private static @Nullable Object value(String name, @Nullable Object value) {
		if (value == null || value instanceof Boolean) {
			return value;
		}
		if (SECRETS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
			return HIDDEN;
		}
		if (value instanceof Integer || value instanceof Long) {
			return value;
		}
		return shortText(
				(value instanceof Map || value instanceof List) ? Json.text(deep(name, value)) : value.toString());
	}

	private static @Nullable Object deep(String name, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			map.entrySet()
				.stream()
				.limit(MOST_FIELDS)
				.forEach((field) -> copy.put(String.valueOf(field.getKey()),
						deep(String.valueOf(field.getKey()), field.getValue())));
			return copy;
		}
		if (value instanceof List<?> list) {
			return list.stream().limit(MOST_FIELDS).map((each) -> deep(name, each)).toList();
		}
		return value(name, value);
	}

	private static String cut(String text, int limit) {
		return (text.length() <= limit) ? text : text.substring(0, limit) + "…";
	}

}
