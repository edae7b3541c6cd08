package com.moviecurators.kakaopay.simulator.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A merchant's call as received.
 *
 * @param authorization the Authorization header; null if absent
 * @param fields the JSON object of the body as plain Java values; null if the body was
 * not a JSON object
 */
public record KakaoPayRequest(@Nullable String authorization,
		@Nullable Map<String, ? extends @Nullable Object> fields) {

	/** The text of a field; null if the field is absent or not a string. */
	public @Nullable String text(String name) {
		return (this.fields != null && this.fields.get(name) instanceof String text) ? text : null;
	}

}
