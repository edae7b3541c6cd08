package com.moviecurators.premium.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie with the refresh token. No script reads it and no other site sends it. Over
 * TLS its name has the prefix {@code __Host-}: no other host of the same domain can set
 * it, as it could any other cookie, and sign the member in to somebody else's account.
 * The prefix demands the path {@code /}. Without TLS only the sign-in routes receive it.
 */
@Component
@RequiredArgsConstructor
class RefreshCookie {

	private static final String NAME = "premium_refresh";

	private static final String PATH = "/api/auth";

	private static final String HOST_NAME = "__Host-" + NAME;

	private static final String HOST_PATH = "/";

	private final CookieSecurity security;

	/** The token that the browser brings. */
	Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, name())).map(Cookie::getValue);
	}

	/** The token that a response stores in the browser. */
	Optional<String> token(HttpHeaders response) {
		return response.getOrEmpty(HttpHeaders.SET_COOKIE)
			.stream()
			.filter((cookie) -> cookie.startsWith(name() + "="))
			.map((cookie) -> cookie.substring(name().length() + 1).split(";", 2)[0])
			.findFirst();
	}

	/** Stores the token until the session expires. */
	String carrying(String token, Duration lifetime) {
		return cookie(token, lifetime);
	}

	/** Deletes the cookie. */
	String deleted() {
		return cookie("", Duration.ZERO);
	}

	private String name() {
		return this.security.needsTls() ? HOST_NAME : NAME;
	}

	private String path() {
		return this.security.needsTls() ? HOST_PATH : PATH;
	}

	private String cookie(String value, Duration lifetime) {
		return ResponseCookie.from(name(), value)
			.httpOnly(true)
			.secure(this.security.needsTls())
			.sameSite("Strict")
			.path(path())
			.maxAge(lifetime)
			.build()
			.toString();
	}

}
