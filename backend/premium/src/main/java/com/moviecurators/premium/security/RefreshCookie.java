package com.moviecurators.premium.security;

import java.time.Duration;

import com.moviecurators.premium.common.Origins;
import lombok.RequiredArgsConstructor;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie with the refresh token. No script reads it, no other site sends it, and only
 * the sign-in routes receive it.
 */
@Component
@RequiredArgsConstructor
class RefreshCookie {

	static final String NAME = "premium_refresh";

	private static final String PATH = "/api/auth";

	private final Origins origins;

	private final CookieSettings settings;

	/** Stores the token until the session expires. */
	String carrying(TokenSecret secret, Duration lifetime) {
		return cookie(secret.value(), lifetime);
	}

	/** Deletes the cookie. */
	String deleted() {
		return cookie("", Duration.ZERO);
	}

	private String cookie(String value, Duration lifetime) {
		return ResponseCookie.from(NAME, value)
			.httpOnly(true)
			.secure(needsTls())
			.sameSite("Strict")
			.path(PATH)
			.maxAge(lifetime)
			.build()
			.toString();
	}

	private boolean needsTls() {
		return (this.settings.secure() != null) ? this.settings.secure() : this.origins.returnOrigin().isSecure();
	}

}
