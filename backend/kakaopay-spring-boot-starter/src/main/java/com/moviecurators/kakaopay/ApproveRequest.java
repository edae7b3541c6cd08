package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * The approval of a payment that its payer has authenticated.
 *
 * @param cid merchant code; null takes {@code kakaopay.cid}
 * @param tid from the ready answer
 * @param partnerOrderId as sent with ready
 * @param partnerUserId as sent with ready
 * @param pgToken from the query of the approval address
 * @param payload at most 200 characters, stored and echoed by KakaoPay
 * @param totalAmount whole won; sent so that KakaoPay refuses a mismatch
 */
public record ApproveRequest(@Nullable String cid, String tid, String partnerOrderId, String partnerUserId,
		String pgToken, @Nullable String payload, @Nullable Long totalAmount) {
}
