package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What would go back, before anybody presses.
 *
 * @param amount whole won; 0 if nothing would
 * @param accessEndsAt when premium would end; null if nothing would go back
 * @param reason one or two sentences in the caller's language
 * @param code the same for programs
 */
record RefundPreview(long amount, @Nullable Instant accessEndsAt, String reason, RefundCode code) {
}
