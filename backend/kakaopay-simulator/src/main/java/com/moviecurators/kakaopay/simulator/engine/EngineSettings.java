package com.moviecurators.kakaopay.simulator.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The merchant's contract with the simulated KakaoPay.
 *
 * @param secretKey the only accepted key; null accepts every well-formed key
 * @param merchants the known CIDs, each with its secret if it has one
 * @param registeredOrigins the allowed origins of return addresses, for instance
 * {@code https://shop.example.com} or {@code https://*.example.com}; empty allows all
 * @param maximumAmount the limit of one payment in won; null for no limit
 */
public record EngineSettings(@Nullable String secretKey, Map<String, Optional<String>> merchants,
		List<String> registeredOrigins, @Nullable Long maximumAmount) {

	/** KakaoPay's test CID of one-time payments. */
	public static final String ONE_TIME_CID = "TC0ONETIME";

	/** Accepts every well-formed key, KakaoPay's one-time test CID and every origin. */
	public EngineSettings() {
		this(null, Map.of(ONE_TIME_CID, Optional.empty()), List.of(), null);
	}

	/** Copies the collections, so that later changes to them have no effect. */
	public EngineSettings {
		merchants = Map.copyOf(merchants);
		registeredOrigins = List.copyOf(registeredOrigins);
	}

	@Override
	public String toString() {
		return "EngineSettings[merchants=" + this.merchants.keySet() + ", registeredOrigins=" + this.registeredOrigins
				+ ", maximumAmount=" + this.maximumAmount + "]";
	}

}
