package com.moviecurators.kakaopay;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A payment that was made: the answer of approve and of a recurring charge.
 *
 * @param aid KakaoPay's id of this approval
 * @param sid recurring-payment key, with a recurring CID only
 * @param amount in whole won
 * @param cardInfo for cards only
 * @param createdAt Korean time of the ready call
 * @param approvedAt Korean time; a later inquiry may differ by a second
 */
public record ApproveAnswer(String aid, String tid, String cid, @Nullable String sid, String partnerOrderId,
		String partnerUserId, PaymentMethodType paymentMethodType, Amount amount, @Nullable CardInfo cardInfo,
		@Nullable String itemName, @Nullable String itemCode, @Nullable Integer quantity,
		@Nullable LocalDateTime createdAt, @Nullable LocalDateTime approvedAt, @Nullable String payload) {
}
