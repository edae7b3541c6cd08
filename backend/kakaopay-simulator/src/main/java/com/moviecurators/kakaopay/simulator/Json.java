package com.moviecurators.kakaopay.simulator;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON texts to plain maps, and back. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
	};

	private Json() {
	}

	/** The JSON object that a text holds; empty when it holds anything else. */
	static Optional<Map<String, @Nullable Object>> object(String text) {
		try {
			return Optional.ofNullable(MAPPER.readValue(text, OBJECT));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	static String text(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}
