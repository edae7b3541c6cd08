package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckScheduleTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private final CheckSchedule schedule = CheckSchedule.at(NOON);

	@Test
	void isDueFromItsTimeOn() {
		assertThat(this.schedule.isDue(NOON.minusMillis(1))).isFalse();
		assertThat(this.schedule.isDue(NOON)).isTrue();
		assertThat(CheckSchedule.at(null).isDue(NOON.plusSeconds(1_000_000))).isFalse();
	}

	@Test
	void keepsOthersAwayWhileACheckIsRunning() {
		this.schedule.startCheck(NOON.plusSeconds(30));
		assertThat(this.schedule.isDue(NOON.plusSeconds(29))).isFalse();
		this.schedule.scheduleNoLaterThan(NOON.plusSeconds(4));
		assertThat(this.schedule.nextCheckAt()).isEqualTo(NOON.plusSeconds(30));
		assertThat(this.schedule.mayBeExpedited(NOON, LEASE)).isFalse();
		assertThat(this.schedule.isDue(NOON.plusSeconds(30))).isTrue();
	}

	@Test
	void finishesARunningCheckWithTheTimeOfTheNext() {
		this.schedule.startCheck(NOON.plusSeconds(30));
		this.schedule.finishCheck(NOON.plusSeconds(60));
		assertThat(this.schedule.nextCheckAt()).isEqualTo(NOON.plusSeconds(60));
		assertThat(this.schedule.checkLeaseUntil()).isNull();
	}

	@Test
	void keepsAnEarlierTimeThatWasSetMeanwhile() {
		this.schedule.reschedule(NOON.plusSeconds(4));
		this.schedule.finishCheck(NOON.plusSeconds(60));
		assertThat(this.schedule.nextCheckAt()).isEqualTo(NOON.plusSeconds(4));
	}

	@Test
	void isBroughtForwardAndNeverPutOff() {
		this.schedule.reschedule(NOON.plusSeconds(60));
		this.schedule.scheduleNoLaterThan(NOON.plusSeconds(4));
		this.schedule.scheduleNoLaterThan(NOON.plusSeconds(9));
		assertThat(this.schedule.nextCheckAt()).isEqualTo(NOON.plusSeconds(4));
	}

	@Test
	void isPlannedIfNothingWas() {
		this.schedule.end();
		this.schedule.scheduleNoLaterThan(NOON.plusSeconds(4));
		assertThat(this.schedule.nextCheckAt()).isEqualTo(NOON.plusSeconds(4));
	}

	@Test
	void isExpeditedOnceInFiveSeconds() {
		this.schedule.reschedule(NOON.plusSeconds(60));
		assertThat(this.schedule.mayBeExpedited(NOON, LEASE)).isTrue();
		this.schedule.expedite(NOON, NOON);
		this.schedule.reschedule(NOON.plusSeconds(60));
		assertThat(this.schedule.mayBeExpedited(NOON.plusSeconds(4), LEASE)).isFalse();
		assertThat(this.schedule.mayBeExpedited(NOON.plusSeconds(5), LEASE)).isTrue();
	}

	@Test
	void isNotExpeditedWhenItIsSecondsAway() {
		this.schedule.reschedule(NOON.plusSeconds(5));
		assertThat(this.schedule.mayBeExpedited(NOON, LEASE)).isFalse();
	}

	@Test
	void isExpeditedAfterTheClockWasSetBack() {
		Instant before = NOON.plusSeconds(780);
		this.schedule.expedite(before, before);
		assertThat(this.schedule.mayBeExpedited(NOON, LEASE)).as("expedited in the future").isTrue();
		this.schedule.startCheck(before.plus(LEASE));
		assertThat(this.schedule.mayBeExpedited(NOON, LEASE)).as("checked until the future").isTrue();
	}

	@Test
	void startsOverAfterATransition() {
		this.schedule.startCheck(NOON.plusSeconds(30));
		this.schedule.restart(NOON.plusSeconds(4));
		assertThat(this.schedule.checks()).isZero();
		assertThat(this.schedule.checkLeaseUntil()).isNull();
		assertThat(this.schedule.nextCheckAt()).isEqualTo(NOON.plusSeconds(4));
	}

}
