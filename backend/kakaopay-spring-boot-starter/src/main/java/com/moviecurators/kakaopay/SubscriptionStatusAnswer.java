package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The state of a recurring-payment key. Times are Korean, without an offset. The client
 * has compared the key with the request.
 *
 * @param available whether it can be charged now
 * @param cid recurring merchant code
 * @param sid the key
 * @param status {@code ACTIVE}, {@code INACTIVE}, or what KakaoPay sends one day
 * @param paymentMethodType how it pays
 * @param itemName as sent with the first payment
 * @param createdAt when the key was issued
 * @param lastApprovedAt the last charge
 * @param inactivatedAt when it was ended, if it was
 * @param usePointStatus newer than KakaoPay's pages; its values are not documented
 */
public record SubscriptionStatusAnswer(boolean available, String cid, String sid, String status,
		@Nullable PaymentMethodType paymentMethodType, @Nullable String itemName, @Nullable LocalDateTime createdAt,
		@Nullable LocalDateTime lastApprovedAt, @Nullable LocalDateTime inactivatedAt,
		@Nullable String usePointStatus) {

	/** Names availability and status; the key stays out of logs. */
	@Override
	public String toString() {
		return "SubscriptionStatusAnswer[available=" + this.available + ", status=" + this.status + "]";
	}

}
