package com.moviecurators.kakaopay.simulator.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that follows another one and can be put forward. */
public final class MovableClock extends Clock {

	private final Clock base;

	private final AtomicReference<Duration> lead;

	/** A clock that follows the given one. */
	public MovableClock(Clock base) {
		this(base, new AtomicReference<>(Duration.ZERO));
	}

	private MovableClock(Clock base, AtomicReference<Duration> lead) {
		this.base = base;
		this.lead = lead;
	}

	/**
	 * Puts the clock forward.
	 * @param step a positive duration
	 * @throws IllegalArgumentException if it is not positive
	 */
	public void advance(Duration step) {
		if (step.isNegative() || step.isZero()) {
			throw new IllegalArgumentException("The clock only moves forward: " + step);
		}
		this.lead.updateAndGet((lead) -> lead.plus(step));
	}

	/** How far this clock is ahead of the one it follows. */
	public Duration lead() {
		return this.lead.get();
	}

	/** Follows the other clock again without a lead. */
	public void reset() {
		this.lead.set(Duration.ZERO);
	}

	@Override
	public Instant instant() {
		return this.base.instant().plus(lead());
	}

	@Override
	public ZoneId getZone() {
		return this.base.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new MovableClock(this.base.withZone(zone), this.lead);
	}

}
