package com.moviecurators.kakaopay.simulator.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The body of a request to the control API, read field by field. */
record BodyFields(Map<String, ? extends @Nullable Object> values) {

	BodyFields allowing(String... names) {
		List<String> known = List.of(names);
		this.values.keySet().stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new InvalidInput("There is no field '" + name + "' here, only: "
					+ (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
		});
		return this;
	}

	String text(String name) {
		return optionalText(name).orElseThrow(() -> new InvalidInput("The field '" + name + "' is required."));
	}

	Optional<String> optionalText(String name) {
		Object value = this.values.get(name);
		if (value != null && !(value instanceof String)) {
			throw new InvalidInput("The field '" + name + "' must be a string.");
		}
		return Optional.ofNullable((String) value);
	}

	int count(String name, int otherwise) {
		return (this.values.get(name) != null) ? count(name) : otherwise;
	}

	/** Reads a count that may be left out, but is not null. */
	Optional<Integer> optionalCount(String name) {
		return this.values.containsKey(name) ? Optional.of(count(name)) : Optional.empty();
	}

	private int count(String name) {
		if (this.values.get(name) instanceof Integer number && number >= 1) {
			return number;
		}
		throw new InvalidInput("The field '" + name + "' must be a whole number from 1 to " + Integer.MAX_VALUE + ".");
	}

}
