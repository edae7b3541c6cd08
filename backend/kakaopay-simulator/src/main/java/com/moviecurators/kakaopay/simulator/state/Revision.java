package com.moviecurators.kakaopay.simulator.state;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;

/**
 * Counts changes of the simulator's state, so that clients can poll cheaply.
 */
final class Revision {

	private final MovableClock clock;

	private final AtomicReference<Duration> lastOffset = new AtomicReference<>(Duration.ZERO);

	/** Starts at the current time, so that a restarted simulator repeats no number. */
	private final AtomicLong number = new AtomicLong(System.currentTimeMillis());

	Revision(MovableClock clock) {
		this.clock = clock;
	}

	void next() {
		this.number.incrementAndGet();
	}

	/** The current number. Detects here that a test moved the shared clock. */
	long current() {
		Duration now = this.clock.offset();
		if (!now.equals(this.lastOffset.getAndSet(now))) {
			next();
		}
		return this.number.get();
	}

}
