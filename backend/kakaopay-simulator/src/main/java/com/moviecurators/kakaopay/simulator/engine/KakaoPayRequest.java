package com.moviecurators.kakaopay.simulator.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A merchant's call as it arrived.
 *
 * @param authorization the Authorization header; null when there was none
 * @param fields the JSON object of the body as strings, numbers, booleans, lists, maps
 * and nulls; null when the body was not a JSON object
 */
public record KakaoPayRequest(@Nullable String authorization,
		@Nullable Map<String, ? extends @Nullable Object> fields) {

	/** A field's text; null when it is absent, null, or no text. */
	public @Nullable String text(String name) {
		return (this.fields != null && this.fields.get(name) instanceof String text) ? text : null;
	}

}
