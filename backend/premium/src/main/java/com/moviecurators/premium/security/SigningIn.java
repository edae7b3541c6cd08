package com.moviecurators.premium.security;

import java.util.Locale;

import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.Permit;
import com.moviecurators.premium.common.RateLimiter;
import com.moviecurators.premium.common.RateLimiter.Limit;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Signs a member in with e-mail and password. */
@Component
@RequiredArgsConstructor
class SigningIn {

	private final CheckingPassword checkingPassword;

	private final RateLimiter rateLimits;

	private final ApplicationEventPublisher events;

	/**
	 * Authenticates the member. Permits are taken before the password is hashed, and
	 * given back to whoever has the right one.
	 * @throws BadCredentials if e-mail and password do not match
	 */
	SignedInMember recognise(String email, String password, ClientAddress address) {
		Permit permit = permit(email, address);
		SignedInMember member = this.checkingPassword.check(email, password).orElseThrow(() -> refusal(email));
		permit.giveBack();
		return member;
	}

	private Permit permit(String email, ClientAddress address) {
		String subject = address + " " + email.strip().toLowerCase(Locale.ROOT);
		return this.rateLimits.acquire(Limit.SIGN_IN, subject)
			.and(() -> this.rateLimits.acquire(Limit.SIGN_IN_ADDRESS, address.value()));
	}

	private BadCredentials refusal(String email) {
		this.events.publishEvent(new SignInRefused(email));
		return new BadCredentials();
	}

}
