package com.moviecurators.premium.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The database's time at one moment of this node's monotonic clock.
 *
 * @param time the database's
 * @param nanos the monotonic clock's, in nanoseconds since an arbitrary origin
 * @param error how wrong the time can be in either direction: half of what the reading
 * took
 */
record Measurement(Instant time, long nanos, Duration error) {

	/** A reading whose question left and whose answer arrived at these moments. */
	static Measurement between(long asked, long answered, long microsSinceEpoch) {
		long half = (answered - asked) / 2;
		return new Measurement(Instant.EPOCH.plus(microsSinceEpoch, ChronoUnit.MICROS), asked + half,
				Duration.ofNanos(half));
	}

	/** The database's time at a later moment. */
	Instant at(long laterNanos) {
		return this.time.plusNanos(laterNanos - this.nanos);
	}

	/**
	 * How much a later measurement differs from this one.
	 * @return positive if the database's clock has gone faster than the monotonic one;
	 * zero if the difference lies within the later measurement's error
	 */
	Duration drift(Measurement later) {
		Duration difference = Duration.between(at(later.nanos), later.time);
		return (difference.abs().compareTo(later.error) > 0) ? difference : Duration.ZERO;
	}

}
