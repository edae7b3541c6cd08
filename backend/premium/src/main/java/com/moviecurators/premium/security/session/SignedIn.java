package com.moviecurators.premium.security.session;

import java.time.Duration;

/**
 * The tokens of a sign-in or a renewal.
 *
 * @param accessToken for the Authorization header
 * @param expiresIn the lifetime of the access token
 * @param refreshToken for the cookie
 * @param refreshExpiresIn the time until the session expires
 */
public record SignedIn(String accessToken, Duration expiresIn, String refreshToken, Duration refreshExpiresIn) {

	@Override
	public String toString() {
		return "SignedIn[masked]";
	}

}
