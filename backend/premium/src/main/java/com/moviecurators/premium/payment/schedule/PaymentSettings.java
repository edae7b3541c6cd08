package com.moviecurators.premium.payment.schedule;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are run.
 *
 * @param readyBudget how long the ready call may take before the attempt is given up;
 * must be longer than the call can take
 * @param lease how long one caller owns an approval, a cancel call or a check; must be
 * longer than the call can take (wait for a connection, connect, read)
 * @param graceForCaller how long recovery leaves a call to its usual caller: an approval
 * to the member's browser, a refund to the request for it
 * @param graceAfterExpiry how much later than the 15 minutes an unpaid attempt is ended,
 * since KakaoPay counts them by its own clock
 * @param lateApprovalWindow how long an approve call without an answer may still come
 * through although KakaoPay shows the payment as unpaid: where a bank's answer is
 * missing, its error table says to ask again after about 20 minutes
 * @param firstCheck how long after an unknown result KakaoPay is first asked; further
 * pauses double
 * @param maxPause the longest pause between two checks
 * @param confirmAfter how long after the end of a payment that was unknown and is closed
 * as unpaid KakaoPay is asked for the last time, by both clocks
 * @param giveUpAfter how long a result may stay unknown before a person is asked
 * @param watchPaidFor how long after a payment last moved KakaoPay is asked by itself
 * whether it was refunded in the partner console; 0 for never
 * @param recoveryInterval how long each node waits between two recovery passes
 * @param recoveryEnabled whether this node runs recovery
 */
@ConfigurationProperties("premium.payment")
public record PaymentSettings(@DefaultValue("30s") Duration readyBudget, @DefaultValue("30s") Duration lease,
		@DefaultValue("4s") Duration graceForCaller, @DefaultValue("30s") Duration graceAfterExpiry,
		@DefaultValue("40m") Duration lateApprovalWindow, @DefaultValue("2s") Duration firstCheck,
		@DefaultValue("10m") Duration maxPause, @DefaultValue("6h") Duration confirmAfter,
		@DefaultValue("24h") Duration giveUpAfter, @DefaultValue("30d") Duration watchPaidFor,
		@DefaultValue("2s") Duration recoveryInterval, @DefaultValue("true") boolean recoveryEnabled) {

	/**
	 * Checks that nobody takes over while a call may still be under way.
	 * @throws IllegalStateException naming the setting that is too short
	 */
	void requireLongerThan(Duration longestCall) {
		require("premium.payment.lease", this.lease, longestCall);
		require("premium.payment.ready-budget", this.readyBudget, longestCall);
	}

	private static void require(String setting, Duration value, Duration longestCall) {
		if (value.compareTo(longestCall) <= 0) {
			throw new IllegalStateException(("%s is %s, but a call to KakaoPay may take %s (wait for a connection, "
					+ "connect and read time-outs together): make it longer.")
				.formatted(setting, value, longestCall));
		}
	}

}
