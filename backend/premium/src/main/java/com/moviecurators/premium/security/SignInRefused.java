package com.moviecurators.premium.security;

/**
 * E-mail and password do not match, at a sign-in or before a change of the password.
 *
 * @param email as it came
 */
public record SignInRefused(String email) {

	@Override
	public String toString() {
		return "SignInRefused[masked]";
	}

}
