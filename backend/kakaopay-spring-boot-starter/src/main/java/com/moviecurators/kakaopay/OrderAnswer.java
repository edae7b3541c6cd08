package com.moviecurators.kakaopay;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What KakaoPay knows of a payment. Unfinished payments leave much of it out.
 *
 * @param statusText KakaoPay's status as it was sent
 * @param amount the order's amount, whole won
 * @param canceledAmount given back so far
 * @param cancelAvailableAmount what can still be given back
 */
public record OrderAnswer(String tid, String cid, OrderStatus status, String statusText,
		@Nullable String partnerOrderId, @Nullable String partnerUserId, @Nullable PaymentMethodType paymentMethodType,
		@Nullable Amount amount, @Nullable Amount canceledAmount, @Nullable Amount cancelAvailableAmount,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable LocalDateTime canceledAt,
		@Nullable SelectedCardInfo selectedCardInfo, List<PaymentAction> paymentActionDetails) {

	/** The card of a card payment, as the inquiry tells it. */
	public record SelectedCardInfo(@Nullable String cardBin, @Nullable Integer installMonth,
			@Nullable String cardCorpName, @Nullable String interestFreeInstall) {
	}

	/**
	 * One thing that was done with the payment.
	 *
	 * @param approvedAt Korean time
	 * @param amount whole won
	 * @param paymentActionType {@code PAYMENT}, {@code CANCEL}, {@code ISSUED_SID}, or
	 * what KakaoPay sends one day
	 */
	public record PaymentAction(String aid, @Nullable LocalDateTime approvedAt, @Nullable Long amount,
			@Nullable Long pointAmount, @Nullable Long discountAmount, @Nullable Long greenDeposit,
			String paymentActionType, @Nullable PaymentMethodType paymentMethodType, @Nullable String payload) {
	}

}
