package com.moviecurators.premium.security;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in.
 *
 * @param email in its normal form
 * @param password in the clear
 * @param address where it comes from
 * @param knownCaller who has signed in to this account before: the id of a browser, or a
 * session; null for a stranger
 */
record SignInAttempt(String email, String password, ClientAddress address, @Nullable String knownCaller) {

	@Override
	public String toString() {
		return "SignInAttempt[masked]";
	}

}
