package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;

import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a requested refund stands.
 *
 * @param order the handle of the payment
 * @param status where the payment stands
 * @param refunded how much of it went back in all, in whole won
 * @param accessEndsAt when premium ended; null while the refund is undecided
 */
record RefundState(String order, PaymentStatus status, long refunded, @Nullable Instant accessEndsAt) {
}
