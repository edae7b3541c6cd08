package com.moviecurators.premium.payment.refund;

/**
 * How much of a payment has gone back.
 *
 * @param attemptId the payment
 * @param amount whole won
 */
public record RefundedAmount(long attemptId, long amount) {
}
