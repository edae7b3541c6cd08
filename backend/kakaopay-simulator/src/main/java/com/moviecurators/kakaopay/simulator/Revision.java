package com.moviecurators.kakaopay.simulator;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;

/**
 * A number that is another one whenever there may be something new to see, so that a
 * browser learns cheaply whether to ask again.
 */
final class Revision {

	private final MovableClock clock;

	private final AtomicReference<Duration> lead = new AtomicReference<>(Duration.ZERO);

	/**
	 * Begins at the time of day: a simulator that was started again repeats no number.
	 */
	private final AtomicLong number = new AtomicLong(System.currentTimeMillis());

	Revision(MovableClock clock) {
		this.clock = clock;
	}

	void next() {
		this.number.incrementAndGet();
	}

	/**
	 * The clock may have been moved by a test that shares it, so it is looked at here.
	 */
	long current() {
		Duration now = this.clock.offset();
		if (!now.equals(this.lead.getAndSet(now))) {
			next();
		}
		return this.number.get();
	}

}
