package com.moviecurators.kakaopay.simulator.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MovableClockTests {

	private final MovableClock clock = new MovableClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	@Test
	void addsUpItsSteps() {
		this.clock.advance(Duration.ofMinutes(16));
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.clock.offset()).isEqualTo(Duration.ofMillis(960_001));
		assertThat(this.clock.instant()).isEqualTo(Instant.EPOCH.plusMillis(960_001));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S", "-PT16M" })
	void refusesStepsThatAreNotForward(String step) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.parse(step)));
		assertThat(this.clock.offset()).isZero();
	}

	@Test
	void limitsAllStepsTogetherToAHundredYears() {
		this.clock.advance(Duration.ofDays(36_525));
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofNanos(1)));
		assertThat(this.clock.offset()).isEqualTo(Duration.ofDays(36_525));
	}

	@Test
	void sharesItsOffsetWithItsCopiesInOtherZones() {
		Clock seoul = this.clock.withZone(ZoneId.of("Asia/Seoul"));
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(seoul.instant()).isEqualTo(this.clock.instant());
		assertThat(seoul.getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
		assertThat(this.clock.getZone()).isEqualTo(ZoneOffset.UTC);
		this.clock.reset();
		assertThat(seoul.instant()).isEqualTo(Instant.EPOCH);
	}

	@Test
	void standsIfTheClockThatItFollowsDoes() {
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.clock.isStanding()).isTrue();
		assertThat(new MovableClock(this.clock).isStanding()).isTrue();
		assertThat(new MovableClock(Clock.systemUTC()).isStanding()).isFalse();
		assertThat(new MovableClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(1))).isStanding()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-22T15:30:00.999Z,2026-11-23T00:30:00", "2026-12-31T14:59:59Z,2026-12-31T23:59:59",
			"2028-02-28T15:00:00Z,2028-02-29T00:00:00" })
	void writesKoreanTimeWithoutOffsetAndFraction(Instant instant, String text) {
		assertThat(KoreanTime.text(instant)).isEqualTo(text);
	}

}
