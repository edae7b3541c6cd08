package com.moviecurators.kakaopay.simulator.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the merchant has agreed with the simulated KakaoPay.
 *
 * @param secretKey the only key accepted; null accepts every key of KakaoPay's shape
 * @param merchants the CIDs that exist, each with its own secret if it has one
 * @param registeredOrigins the origins that return addresses may have, for instance
 * {@code https://shop.example.com} or {@code https://*.example.com}; none accepts all
 * @param maximumAmount the limit of one payment in won; null for none
 */
public record EngineSettings(@Nullable String secretKey, Map<String, Optional<String>> merchants,
		List<String> registeredOrigins, @Nullable Long maximumAmount) {

	/** KakaoPay's test CID of one-time payments. */
	public static final String ONE_TIME_CID = "TC0ONETIME";

	/** Accepts every well-formed key, KakaoPay's one-time test CID and every origin. */
	public EngineSettings() {
		this(null, Map.of(ONE_TIME_CID, Optional.empty()), List.of(), null);
	}

	/** Copies what can be changed from outside. */
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
