package com.moviecurators.premium.security;

import com.moviecurators.premium.common.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in.
 *
 * @param email in its normal form
 * @param password in the clear
 * @param address where it comes from
 * @param device the id of a browser that has signed in to this account before; null for
 * any other
 */
record SignInAttempt(String email, String password, ClientAddress address, @Nullable String device) {

	@Override
	public String toString() {
		return "SignInAttempt[masked]";
	}

}
