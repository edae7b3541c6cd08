package com.moviecurators.kakaopay.simulator.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query parameters of a request to the control API. */
record QueryParameters(Map<String, String> values) {

	/** Parses a raw query. The last of repeated parameters wins. */
	static QueryParameters of(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : text.split("&")) {
			int equals = pair.indexOf('=');
			if (!pair.isEmpty()) {
				values.put(decoded((equals < 0) ? pair : pair.substring(0, equals)),
						(equals < 0) ? "" : decoded(pair.substring(equals + 1)));
			}
		}
		return new QueryParameters(values);
	}

	QueryParameters allowing(String... names) {
		List<String> known = List.of(names);
		this.values.keySet().stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new InvalidInput("The address takes no '" + name + "' here, only: " + String.join(", ", known) + ".");
		});
		return this;
	}

	Optional<String> text(String name) {
		return Optional.ofNullable(this.values.get(name));
	}

	long integer(String name, long from, long to, long otherwise) {
		return text(name).map((digits) -> integer(name, digits, from, to)).orElse(otherwise);
	}

	private static long integer(String name, String digits, long from, long to) {
		long number = digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
		if (number < from || number > to) {
			throw new InvalidInput("'" + name + "' must be a whole number from " + from + " to " + to + ".");
		}
		return number;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput("What follows the question mark of the address is not well encoded.");
		}
	}

}
