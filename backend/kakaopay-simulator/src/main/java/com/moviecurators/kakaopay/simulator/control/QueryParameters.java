package com.moviecurators.kakaopay.simulator.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.wire.UrlEncoding;

/** The query parameters of a request to the control API. */
record QueryParameters(Map<String, String> values) {

	/** The parameter of every request that chooses the merchant. */
	static final String MERCHANT = "merchant";

	/** Parses a raw query. The last of repeated parameters wins. */
	static QueryParameters of(String text) {
		return new QueryParameters(UrlEncoding.parse(text)
			.orElseThrow(() -> new InvalidInput("What follows the question mark of the address is not well encoded.")));
	}

	QueryParameters allowing(String... names) {
		List<String> known = List.of(names);
		this.values.keySet()
			.stream()
			.filter((name) -> !known.contains(name) && !name.equals(MERCHANT))
			.findFirst()
			.ifPresent((name) -> {
				throw new InvalidInput(
						"The address takes no '" + name + "' here, only: " + String.join(", ", known) + ".");
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

}
