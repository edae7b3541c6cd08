package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.moviecurators.premium.common.ClientAddress;

/**
 * In which order an address brought tokens for a payment, and which of them have been
 * tried. Addresses take turns, so tokens of different ones may overtake each other.
 */
final class TokenOrder {

	private static final int FIRST_KEPT = 10;

	private final Map<String, List<String>> arrived = new HashMap<>();

	private final Set<String> tried = new HashSet<>();

	void clear() {
		this.arrived.clear();
		this.tried.clear();
	}

	/** A browser brings a token to the success route. */
	void arrives(String order, ClientAddress address, String token) {
		List<String> tokens = this.arrived.computeIfAbsent(order + " " + address, (key) -> new ArrayList<>());
		if (!tokens.contains(token)) {
			tokens.add(token);
		}
	}

	/**
	 * A token is sent to KakaoPay.
	 * @return whether it was never tried and came later than another one that waits
	 */
	boolean overtakes(String order, String token) {
		List<String> tokens = broughtTogether(order, token);
		boolean overtaking = tokens.indexOf(token) > 0 && !this.tried.contains(order + token)
				&& tokens.subList(0, Math.min(FIRST_KEPT, tokens.indexOf(token)))
					.stream()
					.anyMatch((earlier) -> !this.tried.contains(order + earlier));
		this.tried.add(order + token);
		return overtaking;
	}

	private List<String> broughtTogether(String order, String token) {
		return this.arrived.entrySet()
			.stream()
			.filter((brought) -> brought.getKey().startsWith(order + " ") && brought.getValue().contains(token))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(List.of());
	}

	/** The order of arrival, without the tokens themselves, for the hash of a state. */
	@Override
	public String toString() {
		return this.arrived.values()
			.stream()
			.map((tokens) -> tokens.stream()
				.map((token) -> token.startsWith("forged") ? token.substring(token.length() - 1) : "T")
				.toList())
			.toList()
			.toString();
	}

}
