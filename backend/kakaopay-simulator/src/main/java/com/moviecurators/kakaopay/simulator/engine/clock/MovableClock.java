package com.moviecurators.kakaopay.simulator.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that follows another clock and can be moved forward. */
public final class MovableClock extends Clock {

	private static final Duration LIMIT = Duration.ofDays(36_525);

	private final Clock base;

	private final AtomicReference<Duration> offset;

	/** Creates a clock without an offset. */
	public MovableClock(Clock base) {
		this(base, new AtomicReference<>(Duration.ZERO));
	}

	private MovableClock(Clock base, AtomicReference<Duration> offset) {
		this.base = base;
		this.offset = offset;
	}

	/**
	 * Moves the clock forward.
	 * @param step a positive duration; all steps together are limited to a hundred years
	 * @throws IllegalArgumentException if the step is not positive or exceeds the limit
	 */
	public void advance(Duration step) {
		if (step.isNegative() || step.isZero()) {
			throw new IllegalArgumentException("The clock only moves forward: " + step);
		}
		this.offset.updateAndGet((offset) -> withinLimit(offset.plus(step)));
	}

	private static Duration withinLimit(Duration offset) {
		if (offset.compareTo(LIMIT) > 0) {
			throw new IllegalArgumentException("The clock moves a hundred years at most: " + offset);
		}
		return offset;
	}

	/** The time by which this clock is ahead of the clock that it follows. */
	public Duration offset() {
		return this.offset.get();
	}

	/**
	 * Whether it moves only when it is moved, because the clock that it follows is a
	 * fixed one. A test's own kind of clock counts as running.
	 */
	public boolean isStanding() {
		return (this.base instanceof MovableClock movable) ? movable.isStanding()
				: this.base.equals(Clock.fixed(this.base.instant(), this.base.getZone()));
	}

	/** Removes the offset. */
	public void reset() {
		this.offset.set(Duration.ZERO);
	}

	@Override
	public Instant instant() {
		return this.base.instant().plus(offset());
	}

	@Override
	public ZoneId getZone() {
		return this.base.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new MovableClock(this.base.withZone(zone), this.offset);
	}

}
