package com.moviecurators.premium.security;

import java.util.Optional;

import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.HashingShares;
import com.moviecurators.premium.common.ratelimit.Permit;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Signs a member in with e-mail and password. */
@Component
@RequiredArgsConstructor
class SigningIn {

	private final CheckingPassword checkingPassword;

	private final SignInLimits limits;

	private final HashingShares shares;

	private final ApplicationEventPublisher events;

	/**
	 * Authenticates the member. Permits are taken before the password is hashed. Only a
	 * refusal keeps them: the right password counts only against a limit of its own.
	 * @throws BadCredentials if e-mail and password do not match
	 * @throws TooManyRequests if a limit is used up
	 */
	SignedInMember recognise(SignInAttempt attempt) {
		Permit permit = this.limits.acquire(attempt);
		try {
			SignedInMember member = check(attempt).orElseThrow(() -> refused(attempt, permit));
			this.limits.countAccepted(member.id());
			return member;
		}
		finally {
			permit.giveBack();
		}
	}

	private Optional<SignedInMember> check(SignInAttempt attempt) {
		return (attempt.knownCaller() != null)
				? this.shares.ofKnown(attempt.email(), attempt.address(), () -> checkPassword(attempt))
				: this.shares.ofStranger(attempt.address(), () -> checkPassword(attempt));
	}

	private Optional<SignedInMember> checkPassword(SignInAttempt attempt) {
		return this.checkingPassword.check(attempt.email(), attempt.password());
	}

	private BadCredentials refused(SignInAttempt attempt, Permit permit) {
		permit.keep();
		this.events.publishEvent(new SignInRefused(attempt.email()));
		return new BadCredentials();
	}

}
