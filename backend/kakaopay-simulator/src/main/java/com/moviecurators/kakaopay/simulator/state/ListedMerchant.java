package com.moviecurators.kakaopay.simulator.state;

import org.jspecify.annotations.Nullable;

/**
 * A merchant in the list of all merchants.
 *
 * @param state what KakaoPay holds for it
 * @param maskedKey the end of its secret key; null if it has not called yet
 */
public record ListedMerchant(MerchantState state, @Nullable String maskedKey) {

	private static final int SHOWN = 4;

	/** Masks the key, so that the list contains no secret. */
	public ListedMerchant {
		maskedKey = (maskedKey != null) ? "****" + end(maskedKey) : null;
	}

	private static String end(String key) {
		return (key.length() >= 4 * SHOWN) ? key.substring(key.length() - SHOWN) : "";
	}

}
