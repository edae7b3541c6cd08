package com.moviecurators.premium.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.moviecurators.premium.common.RateLimitSettings.Rule;
import com.moviecurators.premium.common.RateLimiter.Limit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RateLimiterTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final Rule THREE_A_MINUTE = new Rule(3, Duration.ofMinutes(1));

	private final Clock clock = mock(Clock.class);

	private RateLimiter limits;

	@BeforeEach
	void atNoon() {
		given(this.clock.instant()).willReturn(NOON);
		given(this.clock.getZone()).willReturn(ZoneOffset.UTC);
		this.limits = new RateLimiter(
				new RateLimitSettings(THREE_A_MINUTE, THREE_A_MINUTE, THREE_A_MINUTE, THREE_A_MINUTE, THREE_A_MINUTE),
				this.clock);
	}

	@ParameterizedTest
	@EnumSource
	void refusesAfterAsManyAsAllowed(Limit limit) {
		use(limit, "a", 3);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check(limit, "a"))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(20)));
	}

	@Test
	void checkingTakesNothing() {
		for (int i = 0; i < 100; i++) {
			this.limits.check(Limit.APPROVE, "a");
		}
		use(Limit.APPROVE, "a", 2);
		assertThatNoException().isThrownBy(() -> this.limits.check(Limit.APPROVE, "a"));
	}

	@Test
	void callersAndLimitsAreCountedApart() {
		use(Limit.SIGN_IN, "a", 3);
		assertThatNoException().isThrownBy(() -> this.limits.check(Limit.SIGN_IN, "b"));
		assertThatNoException().isThrownBy(() -> this.limits.check(Limit.READY, "a"));
	}

	@Test
	void whatWasUsedComesBackEvenly() {
		use(Limit.READY, "a", 3);
		given(this.clock.instant()).willReturn(NOON.plusSeconds(20));
		assertThatNoException().isThrownBy(() -> this.limits.check(Limit.READY, "a"));
		use(Limit.READY, "a", 1);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check(Limit.READY, "a"));
	}

	@Test
	void whoOverdrawsWaitsLonger() {
		use(Limit.SIGN_IN, "a", 6);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check(Limit.SIGN_IN, "a"))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(80)));
	}

	private void use(Limit limit, String subject, int times) {
		for (int i = 0; i < times; i++) {
			this.limits.count(limit, subject);
		}
	}

}
