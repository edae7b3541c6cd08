package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import lombok.extern.slf4j.Slf4j;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * Measures the database's clock again and again, so that the cluster's clock follows it,
 * and observes how far this node's own clock is off.
 */
@Component
@Slf4j
class ClockWatch implements ClusterTime {

	/** Gauges how far this node's clock is ahead of the cluster's. */
	static final String METER = "premium.clock.offset";

	/** Above this somebody should set the node's clock. */
	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	private static final long INTERVAL_SECONDS = 10;

	private final DatabaseTime database;

	private final ClusterClock clock;

	private final Clock nodeClock;

	private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

	private final AtomicBoolean blind = new AtomicBoolean();

	ClockWatch(DatabaseTime database, ClusterClock clock, @Qualifier("nodeClock") Clock nodeClock,
			MeterRegistry meters) {
		this.database = database;
		this.clock = clock;
		this.nodeClock = nodeClock;
		TimeGauge.builder(METER, this.offset, MILLISECONDS, (off) -> off.get().toMillis())
			.description("How far this node's own clock is ahead of the database's")
			.register(meters);
		observe();
	}

	/** How far this node's own clock is ahead of the cluster's; negative if behind. */
	Duration offset() {
		return this.offset.get();
	}

	/** Whether somebody should set this node's clock. */
	boolean isOff() {
		return isOff(this.offset.get());
	}

	/** Runs at a fixed rate, in a thread of its own: it does not wait for recovery. */
	@Scheduled(fixedRate = INTERVAL_SECONDS, initialDelay = INTERVAL_SECONDS, timeUnit = SECONDS)
	void measure() {
		follow();
		observe();
	}

	@Override
	public boolean isSettled(Duration period) {
		return follow() && this.clock.sinceJump().filter((ago) -> ago.compareTo(period) < 0).isEmpty();
	}

	/** Measures the database's clock, and tells whether that succeeded. */
	private boolean follow() {
		try {
			Duration change = this.clock.follow(this.database.measure());
			if (ClusterClock.isJump(change)) {
				log.warn("The database's clock has jumped by {}: the cluster follows it", change);
			}
			this.blind.set(false);
			return true;
		}
		catch (DataAccessException ex) {
			if (!this.blind.getAndSet(true)) {
				log.warn("The database's time cannot be read; this node counts on by itself: {}", ex.getMessage());
			}
			return false;
		}
	}

	private void observe() {
		Duration now = Duration.between(this.clock.instant(), this.nodeClock.instant());
		boolean wasOff = isOff(this.offset.getAndSet(now));
		if (isOff(now) && !wasOff) {
			log.warn("This node's clock is off by {}. Decisions follow the database's clock, so no payment is "
					+ "concerned; log lines and certificates are. Set the clock.", now);
		}
		else if (wasOff && !isOff(now)) {
			log.info("This node's clock agrees with the database's again");
		}
	}

	private static boolean isOff(Duration difference) {
		return difference.abs().compareTo(TOLERANCE) > 0;
	}

}
