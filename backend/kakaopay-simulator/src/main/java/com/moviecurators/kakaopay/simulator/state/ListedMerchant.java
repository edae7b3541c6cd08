package com.moviecurators.kakaopay.simulator.state;

import org.jspecify.annotations.Nullable;

/**
 * A merchant in the list of all merchants.
 *
 * @param state what KakaoPay holds for it
 * @param maskedKey its secret key without all but the end; null if it has not called yet
 */
public record ListedMerchant(MerchantState state, @Nullable String maskedKey) {

	private static final int SHOWN = 4;

	static ListedMerchant of(MerchantState state, @Nullable String secretKey) {
		return new ListedMerchant(state, (secretKey != null) ? "****" + end(secretKey) : null);
	}

	private static String end(String key) {
		return (key.length() >= 4 * SHOWN) ? key.substring(key.length() - SHOWN) : "";
	}

}
