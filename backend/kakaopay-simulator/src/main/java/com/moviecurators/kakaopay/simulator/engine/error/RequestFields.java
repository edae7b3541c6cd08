package com.moviecurators.kakaopay.simulator.engine.error;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a call field by field. Refuses a missing, too long or mistyped field
 * by name. Accepts numbers written as strings, because KakaoPay's own sample sends them.
 */
public final class RequestFields {

	private static final BigDecimal SMALLEST = BigDecimal.valueOf(Integer.MIN_VALUE);

	private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

	private static final int MAX_DIGITS = 1_000;

	private final Map<String, ? extends @Nullable Object> values;

	/** Creates a reader of these fields. */
	public RequestFields(Map<String, ? extends @Nullable Object> values) {
		this.values = values;
	}

	/** Reads a required text of limited length. */
	public String text(String name, int limit) {
		String text = optionalText(name, limit);
		if (text == null) {
			throw invalid(name, "is required");
		}
		if (text.isBlank()) {
			throw invalid(name, "must not be blank");
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

	/** Reads an optional integer of 32 bits. */
	public @Nullable Long optionalInteger(String name) {
		Object value = this.values.get(name);
		return (value != null) ? within32Bits(name, value.toString().strip()) : null;
	}

	private static long within32Bits(String name, String text) {
		BigDecimal number = number(name, text);
		if (number.stripTrailingZeros().scale() > 0) {
			throw invalid(name, "must be an integer");
		}
		if (number.compareTo(SMALLEST) < 0 || number.compareTo(LARGEST) > 0) {
			throw invalid(name, "must be from " + SMALLEST + " to " + LARGEST);
		}
		return number.longValueExact();
	}

	private static BigDecimal number(String name, String text) {
		try {
			return new BigDecimal(text.substring(0, Math.min(text.length(), MAX_DIGITS)));
		}
		catch (NumberFormatException ex) {
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
