package com.moviecurators.premium.drill.load;

import java.time.Instant;

/**
 * The status of a payment as a member was shown it.
 *
 * @param at when it was shown
 * @param order the payment
 * @param status the status in the response
 * @param amount the amount of the receipt, or 0
 * @param refunded how much went back, or 0
 * @param nothingCharged whether the text said that nothing was charged
 */
public record ObservedStatus(Instant at, String order, String status, long amount, long refunded,
		boolean nothingCharged) {
}
