package com.moviecurators.premium.payment.refund;

/**
 * All refunds of a payment together.
 *
 * @param attemptId the payment
 * @param refunded whole won that went back
 * @param inProgress whether a refund is under way, or its result is unknown
 */
public record RefundSum(long attemptId, long refunded, boolean inProgress) {
}
