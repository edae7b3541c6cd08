package com.moviecurators.premium.security;

import java.util.Locale;

import com.moviecurators.premium.account.CheckingPassword;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.RateLimiter;
import com.moviecurators.premium.common.RateLimiter.Limit;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/** Signs a member in with e-mail and password. */
@Component
@RequiredArgsConstructor
class SigningIn {

	private final CheckingPassword checkingPassword;

	private final RateLimiter rateLimits;

	/**
	 * Authenticates the member. Only refusals count, so a member with the right password
	 * is never limited.
	 * @throws BadCredentials if e-mail and password do not match
	 */
	SignedInMember recognise(String email, String password, ClientAddress address) {
		String subject = address + " " + email.strip().toLowerCase(Locale.ROOT);
		this.rateLimits.check(Limit.SIGN_IN, subject);
		this.rateLimits.check(Limit.SIGN_IN_ADDRESS, address.value());
		return this.checkingPassword.check(email, password).orElseThrow(() -> refusal(subject, address));
	}

	private BadCredentials refusal(String subject, ClientAddress address) {
		this.rateLimits.count(Limit.SIGN_IN, subject);
		this.rateLimits.count(Limit.SIGN_IN_ADDRESS, address.value());
		return new BadCredentials();
	}

}
