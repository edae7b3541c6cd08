package com.moviecurators.premium.security;

import java.time.Duration;

/**
 * What a browser gets that has signed in or refreshed.
 *
 * @param accessToken for the Authorization header
 * @param expiresIn how long the access token is good for
 * @param refresh for the cookie
 * @param refreshExpiresIn how long the session is good for
 */
record SignedIn(String accessToken, Duration expiresIn, TokenSecret refresh, Duration refreshExpiresIn) {

	@Override
	public String toString() {
		return "SignedIn[masked]";
	}

}
