package com.moviecurators.premium.drill.check;

import java.time.Duration;
import java.time.Instant;

/**
 * A time during which a process was down.
 *
 * @param what the process
 * @param from when it was killed or frozen
 * @param to when it responded again
 */
public record Outage(Part what, Instant from, Instant to) {

	/** Covers responses that were on their way when the outage began or ended. */
	private static final Duration MARGIN = Duration.ofSeconds(2);

	boolean covers(Instant moment) {
		return !moment.isBefore(this.from.minus(MARGIN)) && !moment.isAfter(this.to.plus(MARGIN));
	}

	/** What an outage affects. */
	public enum Part {

		/** A node of the application. */
		NODE,
		/** The database server. */
		DATABASE,
		/** KakaoPay. */
		KAKAOPAY,
		/** A clock. */
		CLOCK

	}

}
