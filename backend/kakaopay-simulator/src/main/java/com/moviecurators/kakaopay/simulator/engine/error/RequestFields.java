package com.moviecurators.kakaopay.simulator.engine.error;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a call field by field. Refuses a missing, too long or mistyped field
 * by name. Accepts numbers written as strings, because KakaoPay's own sample sends them.
 */
public final class RequestFields {

	private final Map<String, ? extends @Nullable Object> values;

	/** Creates a reader of these fields. */
	public RequestFields(Map<String, ? extends @Nullable Object> values) {
		this.values = values;
	}

	/** Reads a required text of limited length. */
	public String text(String name, int limit) {
		String text = optionalText(name, limit);
		if (text == null || text.isBlank()) {
			throw invalid(name, "is required");
		}
		return text;
	}

	/** Reads an optional text of limited length. */
	public @Nullable String optionalText(String name, int limit) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		if (!(value instanceof String || value instanceof Number)) {
			throw invalid(name, "must be a string");
		}
		return withinLimit(name, value.toString(), limit);
	}

	/** Reads a required integer. */
	public long integer(String name) {
		Long number = optionalInteger(name);
		if (number == null) {
			throw invalid(name, "is required");
		}
		return number;
	}

	/** Reads an optional integer. */
	public @Nullable Long optionalInteger(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		try {
			return (long) new BigDecimal(value.toString().strip()).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw invalid(name, "must be an integer");
		}
	}

	/** Reads a field of any type. */
	public @Nullable Object any(String name) {
		return this.values.get(name);
	}

	/** Creates the refusal of a field. */
	public static Refusal invalid(String name, String problem) {
		return new Refusal(ErrorCode.BAD_PARAMETER, name + " " + problem);
	}

	private static String withinLimit(String name, String text, int limit) {
		if (text.codePointCount(0, text.length()) > limit) {
			throw invalid(name, "must not be longer than " + limit + " characters");
		}
		return text;
	}

}
