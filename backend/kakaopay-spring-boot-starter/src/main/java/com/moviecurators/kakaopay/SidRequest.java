package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * Names a recurring-payment key.
 *
 * @param cid recurring merchant code; null takes {@code kakaopay.subscription-cid}
 * @param sid the key, from the first approval
 */
public record SidRequest(@Nullable String cid, String sid) {

	/**
	 * Refuses what KakaoPay's published limits refuse.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public SidRequest {
		Check.cid(cid);
		Check.present("sid", sid);
	}

	/** Says nothing of the key: it stays out of logs. */
	@Override
	public String toString() {
		return "SidRequest[***]";
	}

}
