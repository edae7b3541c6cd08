package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * A full or partial refund, in whole won.
 *
 * @param cid merchant code; null takes {@code kakaopay.cid}
 * @param tid of the payment
 * @param cancelAmount above 0, at most what is left
 * @param cancelTaxFreeAmount 0 or more
 * @param cancelVatAmount null lets KakaoPay compute; send it, since rounding drifts
 * @param cancelAvailableAmount what can be cancelled including this request; KakaoPay
 * refuses a mismatch, which makes it an optimistic lock
 * @param payload at most 200 characters
 */
public record CancelRequest(@Nullable String cid, String tid, long cancelAmount, long cancelTaxFreeAmount,
		@Nullable Long cancelVatAmount, @Nullable Long cancelAvailableAmount, @Nullable String payload) {
}
