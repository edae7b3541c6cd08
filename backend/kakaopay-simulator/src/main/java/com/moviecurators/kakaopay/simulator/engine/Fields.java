package com.moviecurators.kakaopay.simulator.engine;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The body of a call, read field by field. A missing, too long or mistyped field is
 * refused by name; a number may be written as a string, as KakaoPay's own sample does.
 */
final class Fields {

	private final Map<String, ? extends @Nullable Object> values;

	Fields(Map<String, ? extends @Nullable Object> values) {
		this.values = values;
	}

	String text(String name, int limit) {
		String text = optionalText(name, limit);
		if (text == null || text.isBlank()) {
			throw bad(name, "is required");
		}
		return text;
	}

	@Nullable String optionalText(String name, int limit) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		if (!(value instanceof String || value instanceof Number)) {
			throw bad(name, "must be a string");
		}
		return withinLimit(name, value.toString(), limit);
	}

	long whole(String name) {
		Long number = optionalWhole(name);
		if (number == null) {
			throw bad(name, "is required");
		}
		return number;
	}

	@Nullable Long optionalWhole(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		try {
			return (long) new BigDecimal(value.toString().strip()).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw bad(name, "must be an integer");
		}
	}

	@Nullable Object any(String name) {
		return this.values.get(name);
	}

	static Refusal bad(String name, String problem) {
		return new Refusal(ErrorCode.BAD_PARAMETER, name + " " + problem);
	}

	private static String withinLimit(String name, String text, int limit) {
		if (text.codePointCount(0, text.length()) > limit) {
			throw bad(name, "must not be longer than " + limit + " characters");
		}
		return text;
	}

}
