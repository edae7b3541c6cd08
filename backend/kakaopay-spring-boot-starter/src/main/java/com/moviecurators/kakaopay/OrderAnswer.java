package com.moviecurators.kakaopay;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What KakaoPay knows of a payment. What an unfinished payment's answer leaves out is
 * documented nowhere, so only tid, code and status are certain to be here. Times are
 * Korean, without an offset. The client has compared the tid with the request; order,
 * user and amount are the merchant's to compare.
 *
 * @param tid KakaoPay's id of the payment
 * @param cid merchant code
 * @param status how far the payment got. Which one an expired payment shows is
 * undocumented: after the 15 minutes any unfinished status means "not paid"
 * @param statusText KakaoPay's status as it was sent
 * @param partnerOrderId the merchant's order number
 * @param partnerUserId the merchant's user id
 * @param paymentMethodType how it was or will be paid
 * @param amount the order's amount, whole won
 * @param canceledAmount given back so far
 * @param cancelAvailableAmount what can still be given back. KakaoPay's own sample shows
 * 0 for a payment that can be cancelled: rather trust amount less canceledAmount
 * @param itemName as sent with ready
 * @param itemCode as sent with ready
 * @param quantity as sent with ready
 * @param createdAt time of the ready call
 * @param approvedAt time of the approval, if there was one
 * @param canceledAt time of the last cancel, if there was one
 * @param selectedCardInfo the card, for card payments
 * @param paymentActionDetails what was done with the payment, as KakaoPay lists it
 */
public record OrderAnswer(String tid, String cid, OrderStatus status, String statusText,
		@Nullable String partnerOrderId, @Nullable String partnerUserId, @Nullable PaymentMethodType paymentMethodType,
		@Nullable Amount amount, @Nullable Amount canceledAmount, @Nullable Amount cancelAvailableAmount,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable LocalDateTime canceledAt,
		@Nullable SelectedCardInfo selectedCardInfo, List<PaymentAction> paymentActionDetails) {

	/** Keeps its own list of actions. */
	public OrderAnswer {
		paymentActionDetails = List.copyOf(paymentActionDetails);
	}

	/** Names order, status and amounts; the ids that act on money stay out of logs. */
	@Override
	public String toString() {
		return "OrderAnswer[partnerOrderId=" + this.partnerOrderId + ", status=" + this.statusText + ", amount="
				+ this.amount + ", canceledAmount=" + this.canceledAmount + "]";
	}

	/**
	 * The card of a card payment, as the inquiry tells it.
	 *
	 * @param cardBin the card number's first digits
	 * @param installMonth months, 0 for a payment at once
	 * @param cardCorpName the card company's name, Korean
	 * @param interestFreeInstall {@code Y} or {@code N}
	 */
	public record SelectedCardInfo(@Nullable String cardBin, @Nullable Integer installMonth,
			@Nullable String cardCorpName, @Nullable String interestFreeInstall) {
	}

	/**
	 * One thing that was done with the payment.
	 *
	 * @param aid KakaoPay's id of the action; empty if KakaoPay left it out
	 * @param approvedAt Korean time
	 * @param amount whole won; missing in one answer that was seen live
	 * @param pointAmount whole won
	 * @param discountAmount whole won
	 * @param greenDeposit whole won
	 * @param paymentActionType {@code PAYMENT}, {@code CANCEL}, {@code ISSUED_SID}, or
	 * what KakaoPay sends one day; empty if KakaoPay left it out
	 * @param paymentMethodType how it was paid
	 * @param payload as sent with that action
	 */
	public record PaymentAction(String aid, @Nullable LocalDateTime approvedAt, @Nullable Long amount,
			@Nullable Long pointAmount, @Nullable Long discountAmount, @Nullable Long greenDeposit,
			String paymentActionType, @Nullable PaymentMethodType paymentMethodType, @Nullable String payload) {
	}

}
