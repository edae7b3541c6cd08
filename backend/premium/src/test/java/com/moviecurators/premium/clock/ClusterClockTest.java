package com.moviecurators.premium.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterClockTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final Duration HOUR = Duration.ofHours(1);

	private final AtomicLong nanos = new AtomicLong(-7);

	private final ClusterClock clock = new ClusterClock(this.nanos::get, measured(NOON, Duration.ofMillis(1)));

	@Test
	void isCarriedByTheMonotonicClock() {
		pass(HOUR);
		assertThat(this.clock.instant()).isEqualTo(NOON.plus(HOUR));
	}

	@Test
	void followsTheDatabaseEitherWay() {
		assertThat(this.clock.follow(measured(NOON.plus(HOUR), Duration.ZERO))).isEqualTo(HOUR);
		assertThat(this.clock.instant()).isEqualTo(NOON.plus(HOUR));
		assertThat(this.clock.follow(measured(NOON, Duration.ZERO))).isEqualTo(HOUR.negated());
		assertThat(this.clock.instant()).isEqualTo(NOON);
	}

	@Test
	void remembersAJumpInEitherDirection() {
		assertThat(this.clock.sinceJump()).isEmpty();
		this.clock.follow(measured(NOON.minus(HOUR), Duration.ZERO));
		pass(Duration.ofSeconds(7));
		assertThat(this.clock.sinceJump()).hasValue(Duration.ofSeconds(7));
		this.clock.follow(measured(NOON.minus(HOUR).plusSeconds(7).plusMillis(500), Duration.ZERO));
		assertThat(this.clock.sinceJump()).as("half a second is none").hasValue(Duration.ofSeconds(7));
	}

	@Test
	void doesNotTrembleWithinTheErrorOfAMeasurement() {
		assertThat(this.clock.follow(measured(NOON.plusMillis(3), Duration.ofMillis(3)))).isZero();
		assertThat(this.clock.instant()).isEqualTo(NOON);
	}

	@Test
	void hasMicrosecondsAsInTheDatabase() {
		this.nanos.addAndGet(1_999);
		assertThat(this.clock.instant()).isEqualTo(NOON.plusNanos(1_000));
	}

	@Test
	void anAnswerIsFromTheMiddleOfItsReading() {
		Measurement measurement = Measurement.between(1_000, 3_000, 5);
		assertThat(measurement.error()).isEqualTo(Duration.ofNanos(1_000));
		assertThat(measurement.at(2_000)).isEqualTo(Instant.EPOCH.plusNanos(5_000));
	}

	private Measurement measured(Instant time, Duration error) {
		return new Measurement(time, this.nanos.get(), error);
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

}
