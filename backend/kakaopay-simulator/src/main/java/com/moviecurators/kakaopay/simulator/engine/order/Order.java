package com.moviecurators.kakaopay.simulator.engine.order;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The order that a payment is for, as the merchant stated it in the ready call.
 *
 * @param methods the methods that the merchant allows
 * @param installMonth the instalment months, 0 for a lump sum
 */
public record Order(String cid, String partnerOrderId, String partnerUserId, String itemName, @Nullable String itemCode,
		long quantity, Amount amount, ReturnUrls returnUrls, Set<PaymentMethod> methods, int installMonth) {
}
