package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A deactivated recurring-payment key. Times are Korean without an offset. The client has
 * compared the key with the request.
 *
 * @param cid recurring merchant code
 * @param sid the key
 * @param status {@code INACTIVE}
 * @param createdAt the time of issue
 * @param lastApprovedAt the time of the last charge
 * @param inactivatedAt the time of deactivation
 */
public record SubscriptionInactiveAnswer(String cid, String sid, String status, @Nullable LocalDateTime createdAt,
		@Nullable LocalDateTime lastApprovedAt, @Nullable LocalDateTime inactivatedAt) {

	/** Omits the key, so that it stays out of logs. */
	@Override
	public String toString() {
		return "SubscriptionInactiveAnswer[status=" + Line.of(this.status) + ", inactivatedAt=" + this.inactivatedAt
				+ "]";
	}

}
