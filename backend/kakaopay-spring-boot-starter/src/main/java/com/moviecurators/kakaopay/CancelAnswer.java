package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * An executed refund. Amounts are in whole won. Times are Korean without an offset. The
 * client has compared the tid with the request, but not the amounts.
 *
 * @param aid KakaoPay's id of this cancel. KakaoPay's own sample lacks it
 * @param tid KakaoPay's id of the payment, the same as for its approval
 * @param cid merchant code
 * @param status {@code PART_CANCEL_PAYMENT} or {@code CANCEL_PAYMENT};
 * {@code UNRECOGNIZED} also if KakaoPay omitted it
 * @param partnerOrderId the merchant's order number
 * @param partnerUserId the merchant's user id
 * @param paymentMethodType the payment method
 * @param amount the original amount
 * @param approvedCancelAmount the amount refunded by this request
 * @param canceledAmount the amount refunded so far, this request included
 * @param cancelAvailableAmount the refundable rest. (KakaoPay's sample shows 0 here, but
 * live answers show the rest)
 * @param itemName as sent with ready
 * @param itemCode as sent with ready
 * @param quantity as sent with ready
 * @param createdAt time of the ready call
 * @param approvedAt time of the approval
 * @param canceledAt time of this cancel
 * @param payload as sent with this cancel
 */
public record CancelAnswer(@Nullable String aid, String tid, String cid, OrderStatus status,
		@Nullable String partnerOrderId, @Nullable String partnerUserId, @Nullable PaymentMethodType paymentMethodType,
		@Nullable Amount amount, Amount approvedCancelAmount, @Nullable Amount canceledAmount,
		@Nullable Amount cancelAvailableAmount, @Nullable String itemName, @Nullable String itemCode,
		@Nullable Integer quantity, @Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt,
		@Nullable LocalDateTime canceledAt, @Nullable String payload) {

	/** Omits all ids except the order number, so that they stay out of logs. */
	@Override
	public String toString() {
		return "CancelAnswer[partnerOrderId=" + Line.ofOptional(this.partnerOrderId) + ", status=" + this.status
				+ ", approvedCancelAmount=" + this.approvedCancelAmount + ", canceledAmount=" + this.canceledAmount
				+ "]";
	}

}
