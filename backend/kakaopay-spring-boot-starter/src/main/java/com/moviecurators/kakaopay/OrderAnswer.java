package com.moviecurators.kakaopay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A payment in KakaoPay's records. The documents do not say which fields of an unfinished
 * payment are absent, so only tid, merchant code and status are certain. Times are Korean
 * without an offset. The client has compared the tid with the request, but not order,
 * user and amount.
 *
 * @param tid KakaoPay's id of the payment
 * @param cid merchant code
 * @param status the status. The status of an expired payment is undocumented: after 15
 * minutes any unfinished status means "not paid"
 * @param statusText the status as KakaoPay sent it
 * @param partnerOrderId the merchant's order number
 * @param partnerUserId the merchant's user id
 * @param paymentMethodType the payment method
 * @param amount the order's amount, whole won
 * @param canceledAmount the refunded amount
 * @param cancelAvailableAmount the refundable rest. KakaoPay's sample shows 0 for a
 * refundable payment, so prefer amount less canceledAmount
 * @param itemName as sent with ready
 * @param itemCode as sent with ready
 * @param quantity as sent with ready
 * @param createdAt time of the ready call
 * @param approvedAt time of the approval, if there was one
 * @param canceledAt time of the last cancel, if there was one
 * @param selectedCardInfo the card, for card payments
 * @param paymentActionDetails the captures and refunds as KakaoPay lists them
 * @param answeredAt KakaoPay's time when it answered, from the Date header; seconds
 * precision; null if the header is missing or unreadable
 */
public record OrderAnswer(String tid, String cid, OrderStatus status, String statusText,
		@Nullable String partnerOrderId, @Nullable String partnerUserId, @Nullable PaymentMethodType paymentMethodType,
		@Nullable Amount amount, @Nullable Amount canceledAmount, @Nullable Amount cancelAvailableAmount,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable LocalDateTime canceledAt,
		@Nullable SelectedCardInfo selectedCardInfo, List<PaymentAction> paymentActionDetails,
		@Nullable Instant answeredAt) {

	/** Copies the list of actions. */
	public OrderAnswer {
		paymentActionDetails = List.copyOf(paymentActionDetails);
	}

	/** Omits all ids except the order number, so that they stay out of logs. */
	@Override
	public String toString() {
		return "OrderAnswer[partnerOrderId=" + Line.ofOptional(this.partnerOrderId) + ", status="
				+ Line.of(this.statusText) + ", amount=" + this.amount + ", canceledAmount=" + this.canceledAmount
				+ "]";
	}

	/**
	 * The card of a card payment.
	 *
	 * @param cardBin the card number's first digits
	 * @param installMonth months, 0 for a payment at once
	 * @param cardCorpName the card company's name, Korean
	 * @param interestFreeInstall {@code Y} or {@code N}
	 * @param installmentType {@code CARD_INSTALLMENT} or {@code SHARE_INSTALLMENT};
	 * documented for the approve answer only, but seen here
	 */
	public record SelectedCardInfo(@Nullable String cardBin, @Nullable Integer installMonth,
			@Nullable String cardCorpName, @Nullable String interestFreeInstall, @Nullable String installmentType) {
	}

	/**
	 * A capture or a refund of the payment.
	 *
	 * @param aid KakaoPay's id of the action; empty if KakaoPay omitted it
	 * @param approvedAt Korean time
	 * @param amount whole won; absent in one observed live answer
	 * @param pointAmount whole won
	 * @param discountAmount whole won
	 * @param greenDeposit whole won
	 * @param paymentActionType {@code PAYMENT}, {@code CANCEL}, {@code ISSUED_SID}, or a
	 * future value; empty if KakaoPay omitted it
	 * @param paymentMethodType the payment method
	 * @param payload as sent with that action
	 */
	public record PaymentAction(String aid, @Nullable LocalDateTime approvedAt, @Nullable Long amount,
			@Nullable Long pointAmount, @Nullable Long discountAmount, @Nullable Long greenDeposit,
			String paymentActionType, @Nullable PaymentMethodType paymentMethodType, @Nullable String payload) {
	}

}
