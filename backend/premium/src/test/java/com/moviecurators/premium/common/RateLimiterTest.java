package com.moviecurators.premium.common;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.moviecurators.premium.common.RateLimitSettings.Rule;
import com.moviecurators.premium.common.RateLimiter.Limit;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class RateLimiterTest {

	private static final Rule THREE_A_MINUTE = new Rule(3, Duration.ofMinutes(1));

	private final AtomicLong nanos = new AtomicLong();

	private RateLimiter limits;

	@BeforeEach
	void withFullBuckets() {
		this.limits = new RateLimiter(
				new RateLimitSettings(THREE_A_MINUTE, THREE_A_MINUTE, THREE_A_MINUTE, THREE_A_MINUTE, THREE_A_MINUTE),
				new MonotonicTime(this.nanos));
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
		this.nanos.addAndGet(Duration.ofSeconds(20).toNanos());
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

	/** Time that passes when the test says so. */
	private record MonotonicTime(AtomicLong nanos) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.nanos.get();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
