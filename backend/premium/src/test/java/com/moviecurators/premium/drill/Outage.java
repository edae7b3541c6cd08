package com.moviecurators.premium.drill;

import java.time.Duration;
import java.time.Instant;

/**
 * A process was taken away.
 *
 * @param what which one
 * @param from when it was killed, frozen or told to end
 * @param to when it answered again
 */
record Outage(Part what, Instant from, Instant to) {

	/** An answer that was under way when it began reaches the member a little later. */
	private static final Duration MARGIN = Duration.ofSeconds(2);

	boolean covers(Instant moment) {
		return !moment.isBefore(this.from.minus(MARGIN)) && !moment.isAfter(this.to.plus(MARGIN));
	}

	/** What can be taken away. */
	enum Part {

		/** One of the two applications. */
		NODE,
		/** The one database. */
		DATABASE,
		/** KakaoPay. */
		KAKAOPAY,
		/** The time. */
		CLOCK

	}

}
