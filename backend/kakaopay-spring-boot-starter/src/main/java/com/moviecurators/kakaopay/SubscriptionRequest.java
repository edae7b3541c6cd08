package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * A charge of a recurring-payment key in whole won.
 * <p>
 * Only the answer contains the new payment's tid, and KakaoPay finds payments by tid
 * only. A lost answer therefore cannot be reconciled through this API: check KakaoPay's
 * partner site, and never simply charge again.
 *
 * @param cid recurring merchant code; null takes {@code kakaopay.subscription-cid}
 * @param sid the key, from the first approval
 * @param partnerOrderId a new order number for this charge, at most 100 characters
 * @param partnerUserId as with the first payment, else KakaoPay refuses with -753
 * @param itemName at most 100 characters. Required here, because KakaoPay's agent toolkit
 * requires it
 * @param itemCode product code, at most 100 characters
 * @param quantity above 0
 * @param totalAmount above 0
 * @param taxFreeAmount 0 or more, at most the total
 * @param vatAmount VAT in the total; null lets KakaoPay compute (total − tax free) / 11,
 * rounded half up
 * @param greenDeposit cup deposit in the total
 * @param payload at most 200 characters, stored and echoed by KakaoPay
 */
public record SubscriptionRequest(@Nullable String cid, String sid, String partnerOrderId, String partnerUserId,
		String itemName, @Nullable String itemCode, int quantity, long totalAmount, long taxFreeAmount,
		@Nullable Long vatAmount, @Nullable Long greenDeposit, @Nullable String payload) {

	/**
	 * Checks KakaoPay's published limits.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public SubscriptionRequest {
		Check.cid(cid);
		Check.present("sid", sid);
		Charge.check(partnerOrderId, partnerUserId, itemName, itemCode, quantity);
		Charge.check(totalAmount, taxFreeAmount, vatAmount, greenDeposit);
		Check.optionalText("payload", payload, Charge.PAYLOAD_LENGTH);
	}

	/** Omits the key, so that it stays out of logs. */
	@Override
	public String toString() {
		return "SubscriptionRequest[partnerOrderId=" + this.partnerOrderId + ", totalAmount=" + this.totalAmount + "]";
	}

}
