package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class ClockWatchTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final Duration A_WHILE = Duration.ofSeconds(45);

	private final DatabaseTime database = mock(DatabaseTime.class);

	private final AtomicLong nanos = new AtomicLong();

	private final ClusterClock clock = new ClusterClock(this.nanos::get, measured(NOON));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@Test
	void saysAtOnceThatThisNodesClockIsOff(CapturedOutput output) {
		ClockWatch watch = watch(NOON.plus(Duration.ofHours(9)));
		assertThat(output).containsOnlyOnce("This node's clock is off by PT9H");
		assertThat(this.meters.get(ClockWatch.METER).timeGauge().value(TimeUnit.HOURS)).isEqualTo(9);
		assertThat(new ClockHealthIndicator(watch).health().getStatus()).isEqualTo(ClockHealthIndicator.CLOCK_OFF);
	}

	@Test
	void saysItOnce(CapturedOutput output) {
		ClockWatch watch = watch(NOON.minusSeconds(45));
		given(this.database.measure()).willReturn(measured(NOON));
		watch.measure();
		assertThat(output).containsOnlyOnce("This node's clock is off by PT-45S");
	}

	@Test
	void toleratesSeconds(CapturedOutput output) {
		ClockWatch watch = watch(NOON.plusSeconds(4));
		assertThat(output).doesNotContain("clock is off");
		assertThat(new ClockHealthIndicator(watch).health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void followsADatabaseWhoseClockHasJumped(CapturedOutput output) {
		ClockWatch watch = watch(NOON);
		given(this.database.measure()).willReturn(measured(NOON.plusSeconds(3600)));
		watch.measure();
		assertThat(this.clock.instant()).isEqualTo(NOON.plusSeconds(3600));
		assertThat(output).contains("The database's clock has jumped by PT1H");
	}

	@Test
	void goesOnWhileTheDatabaseIsAway(CapturedOutput output) {
		ClockWatch watch = watch(NOON);
		given(this.database.measure()).willThrow(new DataAccessResourceFailureException("away"));
		watch.measure();
		watch.measure();
		assertThat(this.clock.instant()).isEqualTo(NOON);
		assertThat(output).containsOnlyOnce("The database's time cannot be read");
	}

	@Test
	void isNotSettledAfterAJumpOrWhileTheDatabaseIsAway() {
		ClockWatch watch = watch(NOON);
		given(this.database.measure()).willReturn(measured(NOON));
		assertThat(watch.isSettled(A_WHILE)).isTrue();
		given(this.database.measure()).willThrow(new DataAccessResourceFailureException("away"));
		assertThat(watch.isSettled(A_WHILE)).isFalse();
		willReturn(measured(NOON.minusSeconds(780))).given(this.database).measure();
		assertThat(watch.isSettled(A_WHILE)).as("it measures first").isFalse();
		this.nanos.set(A_WHILE.toNanos());
		willReturn(new Measurement(NOON.minusSeconds(735), A_WHILE.toNanos(), Duration.ZERO)).given(this.database)
			.measure();
		assertThat(watch.isSettled(A_WHILE)).isTrue();
	}

	private ClockWatch watch(Instant node) {
		return new ClockWatch(this.database, this.clock, Clock.fixed(node, ZoneOffset.UTC), this.meters);
	}

	private static Measurement measured(Instant time) {
		return new Measurement(time, 0, Duration.ofMillis(1));
	}

}
