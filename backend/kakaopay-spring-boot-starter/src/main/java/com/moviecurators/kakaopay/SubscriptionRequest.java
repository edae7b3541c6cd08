package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * One more charge of a recurring-payment key. A lost answer leaves no tid: it can then be
 * settled on the partner site only.
 *
 * @param cid recurring merchant code; null takes {@code kakaopay.subscription-cid}
 * @param sid the key
 * @param partnerOrderId a new order number for this charge
 * @param partnerUserId as with the first payment
 * @param totalAmount whole won, above 0
 */
public record SubscriptionRequest(@Nullable String cid, String sid, String partnerOrderId, String partnerUserId,
		String itemName, @Nullable String itemCode, int quantity, long totalAmount, long taxFreeAmount,
		@Nullable Long vatAmount, @Nullable Long greenDeposit, @Nullable String payload) {
}
