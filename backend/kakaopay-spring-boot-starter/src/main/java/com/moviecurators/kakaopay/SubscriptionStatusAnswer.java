package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The state of a recurring-payment key. Times are Korean, without an offset.
 *
 * @param available whether it can be charged now
 * @param status {@code ACTIVE}, {@code INACTIVE}, or what KakaoPay sends one day
 */
public record SubscriptionStatusAnswer(boolean available, String cid, String sid, String status,
		@Nullable PaymentMethodType paymentMethodType, @Nullable String itemName, @Nullable LocalDateTime createdAt,
		@Nullable LocalDateTime lastApprovedAt, @Nullable LocalDateTime inactivatedAt,
		@Nullable String usePointStatus) {
}
