package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * A request about a recurring-payment key.
 *
 * @param cid recurring merchant code; null takes {@code kakaopay.subscription-cid}
 * @param sid the key, from the first approval
 */
public record SidRequest(@Nullable String cid, String sid) {

	/**
	 * Checks KakaoPay's published limits.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public SidRequest {
		Check.cid(cid);
		Check.present("sid", sid);
	}

	/** Omits the key, so that it stays out of logs. */
	@Override
	public String toString() {
		return "SidRequest[***]";
	}

}
