package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The cluster's time: the last measurement of the database's clock, carried on by this
 * node's monotonic clock. Setting the node's own clock changes nothing. Reading it costs
 * no query. Instants have microseconds, as in the database.
 */
final class ClusterClock extends Clock {

	/** A drift by which a lease can seem to be over. */
	private static final Duration JUMP = Duration.ofSeconds(1);

	private final LongSupplier monotonic;

	private final AtomicReference<Measurement> measured;

	/** The first measurement after the last jump. */
	private final AtomicReference<@Nullable Measurement> jumped = new AtomicReference<>();

	/**
	 * Starts with a measurement.
	 * @param monotonic nanoseconds, those of the measurement
	 */
	ClusterClock(LongSupplier monotonic, Measurement first) {
		this.monotonic = monotonic;
		this.measured = new AtomicReference<>(first);
	}

	/**
	 * Follows the database from here on. Keeps the carried time if the difference lies
	 * within the measurement's error, so that the time does not tremble.
	 * @return by how much the time has changed
	 */
	Duration follow(Measurement latest) {
		Measurement base = this.measured.get();
		if (latest.nanos() - base.nanos() < 0) {
			// Another thread has measured later.
			return Duration.ZERO;
		}
		Duration drift = base.drift(latest);
		if (isJump(drift)) {
			this.jumped.set(latest);
		}
		if (!drift.isZero()) {
			this.measured.set(latest);
		}
		return drift;
	}

	/** Whether nodes that differ by so much cannot share leases. */
	static boolean isJump(Duration drift) {
		return drift.abs().compareTo(JUMP) > 0;
	}

	/** How long ago this node noticed a jump of the database's clock; empty if never. */
	Optional<Duration> sinceJump() {
		return Optional.ofNullable(this.jumped.get())
			.map((jump) -> Duration.ofNanos(this.monotonic.getAsLong() - jump.nanos()));
	}

	@Override
	public Instant instant() {
		return this.measured.get().at(this.monotonic.getAsLong()).truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Instants only");
	}

}
