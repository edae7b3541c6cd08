package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.moviecurators.premium.common.ratelimit.ClientAddress;

/**
 * In which order an address brought tokens for a payment, and which of them have been
 * tried. Addresses take turns, so tokens of different ones may overtake each other.
 */
final class TokenOrder {

	/**
	 * An address that brings too many tokens loses those in the middle of its share of
	 * the rows, which is no smaller than 16 here.
	 */
	private static final int FIRST_KEPT = 8;

	private final Map<Source, List<String>> arrived = new LinkedHashMap<>();

	private final Set<Sent> tried = new HashSet<>();

	void clear() {
		this.arrived.clear();
		this.tried.clear();
	}

	/** A browser brings a token to the success route. */
	void arrives(String order, ClientAddress address, String token) {
		List<String> tokens = this.arrived.computeIfAbsent(new Source(order, address), (key) -> new ArrayList<>());
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
		boolean overtaking = tokens.indexOf(token) > 0 && !isTried(order, token)
				&& tokens.subList(0, Math.min(FIRST_KEPT, tokens.indexOf(token)))
					.stream()
					.anyMatch((earlier) -> !isTried(order, earlier));
		this.tried.add(new Sent(order, token));
		return overtaking;
	}

	private boolean isTried(String order, String token) {
		return this.tried.contains(new Sent(order, token));
	}

	private List<String> broughtTogether(String order, String token) {
		return this.arrived.entrySet()
			.stream()
			.filter((brought) -> brought.getKey().order().equals(order) && brought.getValue().contains(token))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * What arrived in which order, and what was tried, for the hash of a state. Tokens
	 * that are posted have no address.
	 */
	String describe(StateIds ids) {
		List<String> brought = this.arrived.entrySet()
			.stream()
			.map((entry) -> entry.getKey().describe(ids) + entry.getValue().stream().map(ids::ofToken).toList())
			.toList();
		return brought + " tried "
				+ this.tried.stream()
					.map((sent) -> ids.of("order", sent.order()) + " " + ids.ofToken(sent.token()))
					.sorted()
					.toList();
	}

	/** An address that brings tokens for an order. */
	private record Source(String order, ClientAddress address) {

		String describe(StateIds ids) {
			return ids.of("order", this.order) + " " + ids.of("address", this.address.value());
		}

	}

	/** A token that was sent to KakaoPay. */
	private record Sent(String order, String token) {
	}

}
