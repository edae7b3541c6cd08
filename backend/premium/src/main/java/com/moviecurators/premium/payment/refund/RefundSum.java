package com.moviecurators.premium.payment.refund;

/**
 * All refunds of a payment together.
 *
 * @param attemptId the payment
 * @param refunded whole won that went back
 * @param inProgress whether a refund is under way, or its result is unknown
 * @param endedAccess whether one that was made ended the access that was paid for
 */
public record RefundSum(long attemptId, long refunded, boolean inProgress, boolean endedAccess) {
}
