package com.moviecurators.premium.security;

import java.time.Duration;

/**
 * The tokens of a sign-in or a renewal.
 *
 * @param accessToken for the Authorization header
 * @param expiresIn the lifetime of the access token
 * @param refresh for the cookie
 * @param refreshExpiresIn the lifetime of the session
 */
record SignedIn(String accessToken, Duration expiresIn, TokenSecret refresh, Duration refreshExpiresIn) {

	@Override
	public String toString() {
		return "SignedIn[masked]";
	}

}
