package com.moviecurators.premium.common;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

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
		assertRefused(limit, "a", Duration.ofSeconds(20));
	}

	@Test
	void callersAndLimitsAreCountedApart() {
		use(Limit.SIGN_IN, "a", 3);
		assertThatNoException().isThrownBy(() -> this.limits.acquire(Limit.SIGN_IN, "b"));
		assertThatNoException().isThrownBy(() -> this.limits.acquire(Limit.READY, "a"));
	}

	@Test
	void whatWasUsedComesBackEvenly() {
		use(Limit.READY, "a", 3);
		this.nanos.addAndGet(Duration.ofSeconds(20).toNanos());
		use(Limit.READY, "a", 1);
		assertRefused(Limit.READY, "a", Duration.ofSeconds(20));
	}

	@Test
	void permitIsGivenBackOnce() {
		use(Limit.APPROVE, "a", 2);
		Permit permit = this.limits.acquire(Limit.APPROVE, "a");
		permit.giveBack();
		permit.giveBack();
		use(Limit.APPROVE, "a", 1);
		assertRefused(Limit.APPROVE, "a", Duration.ofSeconds(20));
	}

	@Test
	void permitThatIsKeptIsNotGivenBack() {
		use(Limit.APPROVE, "a", 2);
		Permit permit = this.limits.acquire(Limit.APPROVE, "a");
		permit.keep();
		permit.giveBack();
		assertRefused(Limit.APPROVE, "a", Duration.ofSeconds(20));
	}

	@Test
	void permitOfTwoLimitsIsGivenBackToBoth() {
		use(Limit.SIGN_IN, "a", 2);
		use(Limit.SIGN_UP, "a", 2);
		this.limits.acquire(Limit.SIGN_IN, "a").and(() -> this.limits.acquire(Limit.SIGN_UP, "a")).giveBack();
		assertThatNoException().isThrownBy(() -> this.limits.acquire(Limit.SIGN_IN, "a"));
		assertThatNoException().isThrownBy(() -> this.limits.acquire(Limit.SIGN_UP, "a"));
	}

	@Test
	void refusalOfTheSecondLimitTakesNothingFromTheFirst() {
		use(Limit.SIGN_IN, "a", 2);
		use(Limit.SIGN_UP, "a", 3);
		Permit first = this.limits.acquire(Limit.SIGN_IN, "a");
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> first.and(() -> this.limits.acquire(Limit.SIGN_UP, "a")));
		assertThatNoException().isThrownBy(() -> this.limits.acquire(Limit.SIGN_IN, "a"));
	}

	@Test
	void manyAtOnceGetNoMoreThanThereIsAndWaitNoLongerThanThePeriod() {
		long taken = IntStream.range(0, 300).parallel().filter((_) -> isTaken(Limit.SIGN_IN, "a")).count();
		assertThat(taken).isEqualTo(3);
		assertRefused(Limit.SIGN_IN, "a", Duration.ofSeconds(20));
	}

	private boolean isTaken(Limit limit, String subject) {
		try {
			this.limits.acquire(limit, subject);
			return true;
		}
		catch (TooManyRequests ex) {
			return false;
		}
	}

	private void assertRefused(Limit limit, String subject, Duration wait) {
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.acquire(limit, subject))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(wait));
	}

	private void use(Limit limit, String subject, int times) {
		for (int i = 0; i < times; i++) {
			this.limits.acquire(limit, subject);
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
