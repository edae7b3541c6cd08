package com.moviecurators.kakaopay.simulator.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies that are safe to show. Hides keys and tokens and truncates long texts.
 */
final class Mask {

	static final String HIDDEN = "****";

	private static final Set<String> SECRETS = Set.of("pgtoken", "cidsecret", "secretkey", "authorization");

	private static final Pattern PARAMETER = Pattern.compile("(?i)((?:pg_token|cid_secret|secret_key)=)[^&#\\s\"]*");

	private static final Pattern FIELD = Pattern
		.compile("(?i)(\"(?:pg_token|cid_secret|secret_key)\"\\s*+:\\s*+\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+");

	private static final Pattern HEADER = Pattern.compile("(SECRET_KEY|DEV_SECRET_KEY|KakaoAK|Bearer|Basic) .+");

	private static final int MAX_FIELDS = 40;

	private static final int MAX_NAME_LENGTH = 60;

	private static final int MAX_VALUE_LENGTH = 300;

	private static final int MAX_TEXT_LENGTH = 8_000;

	private Mask() {
	}

	/** Hides the key of an Authorization header but not a known scheme. */
	static @Nullable String authorization(@Nullable String header) {
		if (header == null) {
			return null;
		}
		Matcher parts = HEADER.matcher(header);
		return parts.matches() ? parts.group(1) + " " + HIDDEN : HIDDEN;
	}

	static Map<String, @Nullable Object> fields(Map<String, ? extends @Nullable Object> fields) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		fields.entrySet()
			.stream()
			.limit(MAX_FIELDS)
			.forEach((field) -> copy.put(truncated(field.getKey(), MAX_NAME_LENGTH),
					value(field.getKey(), field.getValue())));
		return copy;
	}

	static String text(String text) {
		return truncated(PARAMETER.matcher(text).replaceAll("$1" + HIDDEN), MAX_TEXT_LENGTH);
	}

	/** Hides the secrets of a whole body or address, in JSON as well as in a form. */
	static String secrets(String text) {
		return FIELD.matcher(PARAMETER.matcher(text).replaceAll("$1" + HIDDEN)).replaceAll("$1" + HIDDEN);
	}

	static boolean isSecret(String name) {
		return SECRETS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
	}

	static String shortText(String text) {
		return truncated(text(text), MAX_VALUE_LENGTH);
	}

	private static @Nullable Object value(String name, @Nullable Object value) {
		if (value == null || value instanceof Boolean) {
			return value;
		}
		if (isSecret(name)) {
			return HIDDEN;
		}
		if (value instanceof Integer || value instanceof Long) {
			return value;
		}
		return shortText(
				(value instanceof Map || value instanceof List) ? Json.text(masked(name, value)) : value.toString());
	}

	private static @Nullable Object masked(String name, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			map.entrySet()
				.stream()
				.limit(MAX_FIELDS)
				.forEach((field) -> copy.put(String.valueOf(field.getKey()),
						masked(String.valueOf(field.getKey()), field.getValue())));
			return copy;
		}
		if (value instanceof List<?> list) {
			return list.stream().limit(MAX_FIELDS).map((each) -> masked(name, each)).toList();
		}
		return value(name, value);
	}

	private static String truncated(String text, int limit) {
		return (text.length() <= limit) ? text : text.substring(0, limit) + "…";
	}

}
