package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The status of a recurring-payment key. Times are Korean without an offset. The client
 * has compared the key with the request.
 *
 * @param available whether the key can be charged
 * @param cid recurring merchant code
 * @param sid the key
 * @param status {@code ACTIVE}, {@code INACTIVE}, or a future value
 * @param paymentMethodType the payment method
 * @param itemName as sent with the first payment
 * @param createdAt the time of issue
 * @param lastApprovedAt the time of the last charge
 * @param inactivatedAt the time of deactivation, if any
 * @param usePointStatus undocumented
 */
public record SubscriptionStatusAnswer(boolean available, String cid, String sid, String status,
		@Nullable PaymentMethodType paymentMethodType, @Nullable String itemName, @Nullable LocalDateTime createdAt,
		@Nullable LocalDateTime lastApprovedAt, @Nullable LocalDateTime inactivatedAt,
		@Nullable String usePointStatus) {

	/** Omits the key, so that it stays out of logs. */
	@Override
	public String toString() {
		return "SubscriptionStatusAnswer[available=" + this.available + ", status=" + Line.of(this.status) + "]";
	}

}
