package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * An inquiry. KakaoPay finds payments by tid only, never by the merchant's order number.
 *
 * @param cid merchant code of the payment; null takes {@code kakaopay.cid}
 * @param tid from the ready answer
 */
public record OrderRequest(@Nullable String cid, String tid) {

	/**
	 * Refuses what KakaoPay's published limits refuse.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public OrderRequest {
		Check.cid(cid);
		Check.present("tid", tid);
	}

	/** Says nothing of the payment: its id stays out of logs. */
	@Override
	public String toString() {
		return "OrderRequest[***]";
	}

}
