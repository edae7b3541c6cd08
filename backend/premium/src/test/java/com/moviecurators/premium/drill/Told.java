package com.moviecurators.premium.drill;

import java.time.Instant;

/**
 * One thing that a member was told about one of their payments.
 *
 * @param at when
 * @param order the payment
 * @param status as the application named it
 * @param amount of the receipt; 0 when there was none
 * @param nothingCharged whether the words were that nothing was charged
 */
record Told(Instant at, String order, String status, long amount, boolean nothingCharged) {
}
