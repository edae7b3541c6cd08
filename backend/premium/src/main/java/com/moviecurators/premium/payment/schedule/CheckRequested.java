package com.moviecurators.premium.payment.schedule;

/**
 * An attempt is due now, and a member waits. Published after the commit; whoever misses
 * it finds the attempt in the next recovery pass.
 *
 * @param attemptId which attempt
 */
public record CheckRequested(long attemptId) {
}
