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
			throw new InvalidInput("There is no field '" + name + "' here, only: " + String.join(", ", known) + ".");
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
		Object value = this.values.get(name);
		if (value == null) {
			return otherwise;
		}
		if (value instanceof Integer number && number >= 1) {
			return number;
		}
		throw new InvalidInput("The field '" + name + "' must be a whole number from 1 to " + Integer.MAX_VALUE + ".");
	}

}
