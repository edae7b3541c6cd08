package com.moviecurators.kakaopay;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An approved payment: the answer of approve and of a recurring charge.
 * <p>
 * The client has compared tid, order and user with the request. It has <em>not</em>
 * compared the amount, because the money has been captured and only the merchant can
 * decide about a difference. Compare {@code amount.total} with the stored price.
 *
 * @param aid KakaoPay's id of this approval, 20 characters
 * @param tid KakaoPay's id of the payment; a recurring charge has a new one
 * @param cid merchant code
 * @param sid recurring-payment key, with a recurring merchant code only
 * @param partnerOrderId the merchant's order number
 * @param partnerUserId the merchant's user id
 * @param paymentMethodType the payment method; {@code OTHER} also if KakaoPay omitted it
 * @param amount in whole won
 * @param cardInfo for cards only
 * @param itemName as sent with ready
 * @param itemCode as sent with ready
 * @param quantity as sent with ready
 * @param createdAt Korean time of the ready call
 * @param approvedAt Korean time. A later answer may differ by a second
 * @param payload as sent with the call
 * @param sequentialPaymentMethods the keys of a sequential recurring payment, with such a
 * merchant code only (test code {@code TCSEQUENCE}). Store them, because no other answer
 * contains them
 */
public record ApproveAnswer(String aid, String tid, String cid, @Nullable String sid, String partnerOrderId,
		String partnerUserId, PaymentMethodType paymentMethodType, Amount amount, @Nullable CardInfo cardInfo,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable String payload,
		List<SequentialPaymentMethod> sequentialPaymentMethods) {

	/** Copies the list of keys. */
	public ApproveAnswer {
		sequentialPaymentMethods = List.copyOf(sequentialPaymentMethods);
	}

	/** Omits all ids except the order number, so that they stay out of logs. */
	@Override
	public String toString() {
		return "ApproveAnswer[partnerOrderId=" + Line.of(this.partnerOrderId) + ", paymentMethodType="
				+ this.paymentMethodType + ", amount=" + this.amount + ", approvedAt=" + this.approvedAt + "]";
	}

	/**
	 * One method of a sequential recurring payment, which KakaoPay charges by priority.
	 * KakaoPay's documents do not describe the object, so everything may be absent.
	 *
	 * @param paymentPriority its place in the order of charging
	 * @param sid its recurring-payment key
	 * @param paymentMethodType the payment method
	 * @param cardInfo for cards only
	 */
	public record SequentialPaymentMethod(@Nullable Integer paymentPriority, @Nullable String sid,
			@Nullable PaymentMethodType paymentMethodType, @Nullable CardInfo cardInfo) {

		/** Omits the key, so that it stays out of logs. */
		@Override
		public String toString() {
			return "SequentialPaymentMethod[paymentPriority=" + this.paymentPriority + ", paymentMethodType="
					+ this.paymentMethodType + "]";
		}

	}

}
