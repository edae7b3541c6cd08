package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A refund that was made. Amounts in whole won, times Korean without an offset.
 *
 * @param aid KakaoPay's id of this cancel
 * @param approvedCancelAmount given back by this request
 * @param canceledAmount given back so far, this request included
 * @param cancelAvailableAmount left after this request
 */
public record CancelAnswer(String aid, String tid, String cid, OrderStatus status, @Nullable String partnerOrderId,
		@Nullable String partnerUserId, @Nullable PaymentMethodType paymentMethodType, @Nullable Amount amount,
		Amount approvedCancelAmount, @Nullable Amount canceledAmount, @Nullable Amount cancelAvailableAmount,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable LocalDateTime canceledAt,
		@Nullable String payload) {
}
