package com.moviecurators.kakaopay.simulator.engine;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is to be paid, as the merchant prepared it.
 *
 * @param methods the methods that the payer may choose from
 * @param installMonth instalment months, 0 for a lump sum
 */
record Order(String cid, String partnerOrderId, String partnerUserId, String itemName, @Nullable String itemCode,
		long quantity, Amount amount, ReturnUrls returnUrls, Set<PaymentMethod> methods, int installMonth) {
}
