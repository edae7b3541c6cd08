package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class RateLimiterTest {

	private final AtomicLong nanos = new AtomicLong();

	private RateLimiter limits;

	@BeforeEach
	void withFullBuckets() {
		Map<Limit, Integer> three = Stream.of(Limit.values()).collect(Collectors.toMap((limit) -> limit, (_) -> 3));
		this.limits = new RateLimiter(RateLimiters.settings(Duration.ofMinutes(1), three),
				new MonotonicTime(this.nanos));
	}

	@ParameterizedTest
	@EnumSource
	void refusesAfterAsManyAsAllowed(Limit limit) {
		use(limit, "a", 3);
		assertRefused(limit, "a", Duration.ofSeconds(20));
	}

	@Test
	void checkingTakesNothing() {
		for (int i = 0; i < 100; i++) {
			this.limits.check(Limit.APPROVE, "a");
		}
		use(Limit.APPROVE, "a", 3);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.limits.check(Limit.APPROVE, "a"))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(20)));
	}

	@Test
	void checkingToleratesAWaitThatTheCallerHas() {
		use(Limit.APPROVE, "a", 3);
		assertThatNoException().isThrownBy(() -> this.limits.check(Limit.APPROVE, "a", Duration.ofSeconds(20)));
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.limits.check(Limit.APPROVE, "a", Duration.ofSeconds(19)));
	}

	@Test
	void countingMakesNoDebt() {
		for (int i = 0; i < 100; i++) {
			this.limits.count(Limit.APPROVE, "a");
		}
		assertRefused(Limit.APPROVE, "a", Duration.ofSeconds(20));
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

	@Test
	void whoWaitsGetsWhatComesInTime() {
		use(Limit.SIGN_IN_ADDRESS, "a", 3);
		this.nanos.addAndGet(Duration.ofSeconds(20).toNanos() - 1);
		assertRefused(Limit.SIGN_IN_ADDRESS, "a", Duration.ofNanos(1));
		assertThatNoException()
			.isThrownBy(() -> this.limits.acquire(Limit.SIGN_IN_ADDRESS, "a", Duration.ofSeconds(1)));
		assertThatExceptionOfType(TooManyRequests.class)
			.isThrownBy(() -> this.limits.acquire(Limit.SIGN_IN_ADDRESS, "a", Duration.ofSeconds(1)))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(20),
					Duration.ofSeconds(21)));
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
