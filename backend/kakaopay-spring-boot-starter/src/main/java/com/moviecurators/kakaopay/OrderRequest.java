package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * An inquiry. KakaoPay finds payments by tid only, not by order number.
 *
 * @param cid merchant code of the payment; null takes {@code kakaopay.cid}
 * @param tid from the ready answer
 */
public record OrderRequest(@Nullable String cid, String tid) {

	/**
	 * Checks KakaoPay's published limits.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public OrderRequest {
		Check.cid(cid);
		Check.present("tid", tid);
	}

	/** Omits the tid, so that it stays out of logs. */
	@Override
	public String toString() {
		return "OrderRequest[***]";
	}

}
