package com.moviecurators.premium.security;

import java.time.Duration;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.ratelimit.Permit;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Decides how often passwords may be guessed (ADR 18). A known caller has an allowance of
 * its own, which nobody else can use up. Strangers are limited by address and account.
 */
@Component
@RequiredArgsConstructor
class SignInLimits {

	/** A used-up address gets a permit every 3 seconds: so many sign-ins wait for one. */
	private static final Duration MAX_WAIT = Duration.ofSeconds(10);

	private final RateLimiter limits;

	/**
	 * Takes the permits of one attempt.
	 * @throws TooManyRequests if one of them is used up; nothing has been taken
	 */
	Permit acquire(SignInAttempt attempt) {
		return (attempt.knownCaller() != null) ? this.limits.acquire(Limit.SIGN_IN_KNOWN, attempt.knownCaller())
				: ofStranger(attempt);
	}

	/**
	 * Counts an accepted password. Each leaves rows, so even whoever has it is limited.
	 * @throws TooManyRequests if the member has had too many
	 */
	void countAccepted(MemberId member) {
		this.limits.acquire(Limit.SIGN_IN_ACCEPTED, String.valueOf(member.value()));
	}

	/** An address that is refused makes no counts of the e-mails that it tries. */
	private Permit ofStranger(SignInAttempt attempt) {
		this.limits.check(Limit.SIGN_IN_ADDRESS, attempt.address().value(), MAX_WAIT);
		return this.limits.acquire(Limit.SIGN_IN, pair(attempt))
			.and(() -> atAccount(attempt))
			.and(() -> this.limits.acquire(Limit.SIGN_IN_ADDRESS, attempt.address().value(), MAX_WAIT));
	}

	/**
	 * Admits each address less often to an account that is guessed at from many. The
	 * account is never closed to an address that has not guessed itself.
	 */
	private Permit atAccount(SignInAttempt attempt) {
		try {
			return this.limits.acquire(Limit.SIGN_IN_ACCOUNT, attempt.email());
		}
		catch (TooManyRequests ex) {
			return this.limits.acquire(Limit.SIGN_IN_GUARDED, pair(attempt));
		}
	}

	private static String pair(SignInAttempt attempt) {
		return attempt.address() + " " + attempt.email();
	}

}
