package com.moviecurators.kakaopay.simulator.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that follows another one and can be put forward. */
public final class MovableClock extends Clock {

	private static final Duration LIMIT = Duration.ofDays(36_525);

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
	 * @param step a positive duration, with all others at most a hundred years
	 * @throws IllegalArgumentException if it is not positive, or too much
	 */
	public void advance(Duration step) {
		if (step.isNegative() || step.isZero()) {
			throw new IllegalArgumentException("The clock only moves forward: " + step);
		}
		this.lead.updateAndGet((lead) -> withinLimit(lead.plus(step)));
	}

	private static Duration withinLimit(Duration lead) {
		if (lead.compareTo(LIMIT) > 0) {
			throw new IllegalArgumentException("The clock moves a hundred years at most: " + lead);
		}
		return lead;
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
