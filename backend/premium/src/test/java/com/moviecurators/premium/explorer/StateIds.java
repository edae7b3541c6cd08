package com.moviecurators.premium.explorer;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Numbers ids in the order in which the description of a state names them, so that two
 * runs that have come to the same state are described in the same words.
 */
final class StateIds {

	private final Map<String, Integer> numbers = new HashMap<>();

	/**
	 * Numbers an id.
	 * @param kind what it identifies: other things may have the same ids
	 */
	String of(String kind, @Nullable Object id) {
		return (id == null) ? "-" : kind + this.numbers.computeIfAbsent(kind + " " + id, (key) -> this.numbers.size());
	}

	/** Names a token. What a forger makes up is called the same in each run. */
	String ofToken(@Nullable String token) {
		return (token != null && token.startsWith(Forger.MADE_UP)) ? token : of("token", token);
	}

}
