package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A recurring-payment key that was ended. Times are Korean, without an offset. The client
 * has compared the key with the request.
 *
 * @param cid recurring merchant code
 * @param sid the key
 * @param status {@code INACTIVE}
 * @param createdAt when the key was issued
 * @param lastApprovedAt the last charge
 * @param inactivatedAt when it was ended
 */
public record SubscriptionInactiveAnswer(String cid, String sid, String status, @Nullable LocalDateTime createdAt,
		@Nullable LocalDateTime lastApprovedAt, @Nullable LocalDateTime inactivatedAt) {

	/** Names status and time; the key stays out of logs. */
	@Override
	public String toString() {
		return "SubscriptionInactiveAnswer[status=" + this.status + ", inactivatedAt=" + this.inactivatedAt + "]";
	}

}
