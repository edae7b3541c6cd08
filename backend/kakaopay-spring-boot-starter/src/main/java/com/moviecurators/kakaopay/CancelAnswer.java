package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A refund that was made. Amounts in whole won, times Korean without an offset. The
 * client has compared the tid with the request; amounts are the merchant's to compare.
 *
 * @param aid KakaoPay's id of this cancel
 * @param tid KakaoPay's id of the payment, the same as for its approval
 * @param cid merchant code
 * @param status {@code PART_CANCEL_PAYMENT} or {@code CANCEL_PAYMENT};
 * {@code UNRECOGNIZED} also when KakaoPay left it out
 * @param partnerOrderId the merchant's order number
 * @param partnerUserId the merchant's user id
 * @param paymentMethodType how it was paid
 * @param amount the original amount
 * @param approvedCancelAmount given back by this request
 * @param canceledAmount given back so far, this request included
 * @param cancelAvailableAmount left after this request. (KakaoPay's own sample shows 0
 * here; live answers show the rest)
 * @param itemName as sent with ready
 * @param itemCode as sent with ready
 * @param quantity as sent with ready
 * @param createdAt time of the ready call
 * @param approvedAt time of the approval
 * @param canceledAt time of this cancel
 * @param payload as sent with this cancel
 */
public record CancelAnswer(String aid, String tid, String cid, OrderStatus status, @Nullable String partnerOrderId,
		@Nullable String partnerUserId, @Nullable PaymentMethodType paymentMethodType, @Nullable Amount amount,
		Amount approvedCancelAmount, @Nullable Amount canceledAmount, @Nullable Amount cancelAvailableAmount,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable LocalDateTime canceledAt,
		@Nullable String payload) {

	/** Names order, status and amounts; the ids that act on money stay out of logs. */
	@Override
	public String toString() {
		return "CancelAnswer[partnerOrderId=" + this.partnerOrderId + ", status=" + this.status
				+ ", approvedCancelAmount=" + this.approvedCancelAmount + ", canceledAmount=" + this.canceledAmount
				+ "]";
	}

}
