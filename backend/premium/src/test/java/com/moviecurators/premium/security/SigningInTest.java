package com.moviecurators.premium.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.ratelimit.HashingShares;
import com.moviecurators.premium.common.ratelimit.Overloaded;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.common.ratelimit.RateLimiters;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;

class SigningInTest {

	private static final String HERE = "192.0.2.7";

	private static final SignedInMember MEMBER = new SignedInMember(new MemberId(7), Role.MEMBER);

	private final CheckingPassword checking = mock(CheckingPassword.class);

	@BeforeEach
	void memberHasAPassword() {
		given(this.checking.check(any(), any())).willReturn(Optional.empty());
		given(this.checking.check("a@b.kr", "right")).willReturn(Optional.of(MEMBER));
	}

	@Test
	void rightPasswordIsNeverCounted() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN, 3, Limit.SIGN_IN_ACCOUNT, 3, Limit.SIGN_IN_ADDRESS, 3));
		for (int i = 0; i < 10; i++) {
			assertAdmitted(signingIn, right(HERE));
		}
	}

	@Test
	void usedUpLimitIsRefusedBeforeThePasswordIsHashed() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN, 3));
		guess(signingIn, "a@b.kr", HERE, 3);
		assertStopped(signingIn, right(HERE));
		then(this.checking).should(times(3)).check(any(), any());
	}

	@Test
	void floodHashesNoMoreThanTheLimitAllows() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN, 10));
		CountDownLatch stopped = new CountDownLatch(290);
		given(this.checking.check(any(), any())).will((_) -> {
			stopped.await(10, TimeUnit.SECONDS);
			return Optional.empty();
		});
		try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 300; i++) {
				requests.execute(() -> tryOnce(signingIn, wrong("a@b.kr", HERE), stopped));
			}
		}
		then(this.checking).should(times(10)).check(any(), any());
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> signingIn.recognise(right(HERE)))
			.satisfies((ex) -> assertThat(ex.retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(6)));
	}

	@Test
	void oneAccountHasFewHashesUnderWayHoweverManyBrowsersItKnows() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN_KNOWN, 10));
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		given(this.checking.check("a@b.kr", "right")).will((_) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			Thread.sleep(20);
			running.decrementAndGet();
			return Optional.of(MEMBER);
		});
		try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 70; i++) {
				SignInAttempt known = known("192.0.2." + i, "browser " + i % 7);
				requests.execute(() -> signingIn.recognise(known));
			}
		}
		assertThat(most).hasValueLessThanOrEqualTo(4);
		then(this.checking).should(times(70)).check(any(), any());
	}

	@Test
	void accountIsGuessedAtMoreSlowlyFromManyAddressesAndLocksNobodyOut() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN_ACCOUNT, 5, Limit.SIGN_IN_GUARDED, 2));
		for (int i = 0; i < 5; i++) {
			guess(signingIn, "a@b.kr", "198.51.100." + i, 1);
		}
		for (int i = 0; i < 200; i++) {
			guess(signingIn, "a@b.kr", "203.0.113." + i, 2);
			assertStopped(signingIn, wrong("a@b.kr", "203.0.113." + i));
		}
		assertAdmitted(signingIn, right(HERE));
	}

	@Test
	void refusalsOfOneAddressLockNobodyOutBehindIt() {
		SigningIn signingIn = limited(RateLimiters.of(Duration.ofSeconds(5), Map.of(Limit.SIGN_IN_ADDRESS, 100)));
		for (int i = 0; i < 101; i++) {
			guess(signingIn, i + "@b.kr", HERE, 1);
		}
		for (int i = 0; i < 10; i++) {
			assertAdmitted(signingIn, right(HERE));
		}
	}

	@Test
	void knownBrowserKeepsItsOwnAllowance() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN, 1, Limit.SIGN_IN_ADDRESS, 1, Limit.SIGN_IN_ACCOUNT, 1,
				Limit.SIGN_IN_GUARDED, 1, Limit.SIGN_IN_KNOWN, 2));
		guess(signingIn, "a@b.kr", HERE, 1);
		assertStopped(signingIn, right(HERE));
		SignInAttempt known = new SignInAttempt("a@b.kr", "right", new ClientAddress(HERE), "browser");
		assertAdmitted(signingIn, known);
		SignInAttempt mistaken = new SignInAttempt("a@b.kr", "wrong", new ClientAddress(HERE), "browser");
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> signingIn.recognise(mistaken));
		}
		assertStopped(signingIn, mistaken);
	}

	@Test
	void addressThatIsRefusedMakesNoOtherCounts() {
		RateLimiter counts = spy(RateLimiters.of(Duration.ofDays(1), Map.of(Limit.SIGN_IN_ADDRESS, 1)));
		SigningIn signingIn = limited(counts);
		guess(signingIn, "a@b.kr", HERE, 1);
		clearInvocations(counts);
		for (int i = 0; i < 10; i++) {
			assertStopped(signingIn, wrong(i + "@b.kr", HERE));
		}
		then(counts).should(never()).acquire(any(), any());
		then(counts).should(never()).acquire(any(), any(), any());
	}

	@Test
	void passwordThatWasNotHashedIsNotCounted() {
		SigningIn signingIn = limited(Map.of(Limit.SIGN_IN, 1));
		given(this.checking.check("a@b.kr", "right")).willThrow(new Overloaded("full")).willReturn(Optional.of(MEMBER));
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> signingIn.recognise(right(HERE)));
		assertAdmitted(signingIn, right(HERE));
	}

	private SigningIn limited(Map<Limit, Integer> counts) {
		return limited(RateLimiters.of(Duration.ofHours(1), counts));
	}

	private SigningIn limited(RateLimiter counts) {
		return new SigningIn(this.checking, new SignInLimits(counts), new HashingShares(), (_) -> {
		});
	}

	private static SignInAttempt right(String address) {
		return new SignInAttempt("a@b.kr", "right", new ClientAddress(address), null);
	}

	private static SignInAttempt known(String address, String browser) {
		return new SignInAttempt("a@b.kr", "right", new ClientAddress(address), browser);
	}

	private static SignInAttempt wrong(String email, String address) {
		return new SignInAttempt(email, "wrong", new ClientAddress(address), null);
	}

	private static void guess(SigningIn signingIn, String email, String address, int times) {
		for (int i = 0; i < times; i++) {
			assertThatExceptionOfType(BadCredentials.class)
				.isThrownBy(() -> signingIn.recognise(wrong(email, address)));
		}
	}

	private static void tryOnce(SigningIn signingIn, SignInAttempt attempt, CountDownLatch stopped) {
		try {
			signingIn.recognise(attempt);
		}
		catch (TooManyRequests ex) {
			stopped.countDown();
		}
		catch (BadCredentials ex) {
			// One of the few that were hashed.
		}
	}

	private static void assertAdmitted(SigningIn signingIn, SignInAttempt attempt) {
		assertThat(signingIn.recognise(attempt)).isEqualTo(MEMBER);
	}

	private static void assertStopped(SigningIn signingIn, SignInAttempt attempt) {
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> signingIn.recognise(attempt));
	}

}
