package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** A recurring-payment key that was ended. Times are Korean, without an offset. */
public record SubscriptionInactiveAnswer(String cid, String sid, String status, @Nullable LocalDateTime createdAt,
		@Nullable LocalDateTime lastApprovedAt, @Nullable LocalDateTime inactivatedAt) {
}
