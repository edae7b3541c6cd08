package com.moviecurators.kakaopay.simulator.wire;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Converts between JSON and plain maps. */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
	};

	private Json() {
	}

	/** Parses a JSON object; empty if the text is anything else. */
	public static Optional<Map<String, @Nullable Object>> object(String text) {
		try {
			return Optional.ofNullable(MAPPER.readValue(text, OBJECT));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/** Writes a value as JSON. */
	public static String text(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}
