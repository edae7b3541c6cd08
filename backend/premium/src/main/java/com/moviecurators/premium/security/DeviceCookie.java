package com.moviecurators.premium.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.moviecurators.premium.common.secret.KeyedHash;
import com.moviecurators.premium.common.secret.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a browser that has signed in to an account. It signs nobody in: it gives
 * the next sign-ins to the same account an allowance of their own (ADR 18). The first key
 * signs; a signature by any key is accepted. Over TLS its name has the prefix
 * {@code __Secure-}: no site without TLS can set it. Its path excludes {@code __Host-}.
 */
@Component
class DeviceCookie {

	private static final String NAME = "premium_device";

	private static final String SECURE_NAME = "__Secure-" + NAME;

	private static final String PATH = "/api/auth/login";

	private static final Duration LIFETIME = Duration.ofDays(365);

	private static final String SEPARATOR = ".";

	private final List<KeyedHash> signatures;

	private final CookieSecurity security;

	DeviceCookie(Secrets secrets, CookieSecurity security) {
		this.signatures = secrets.accessTokenKeys()
			.stream()
			.map((key) -> new KeyedHash(new KeyedHash(key).of("device cookie")))
			.toList();
		this.security = security;
	}

	/** Marks the browser as one that has signed in with this e-mail. */
	String marking(String email) {
		String browser = UUID.randomUUID().toString();
		return ResponseCookie.from(name(), browser + SEPARATOR + signature(this.signatures.getFirst(), browser, email))
			.httpOnly(true)
			.secure(this.security.needsTls())
			.sameSite("Strict")
			.path(PATH)
			.maxAge(LIFETIME)
			.build()
			.toString();
	}

	/** The id of the browser, if it has signed in with this e-mail. */
	Optional<String> browser(HttpServletRequest request, String email) {
		return Optional.ofNullable(WebUtils.getCookie(request, name()))
			.map(Cookie::getValue)
			.map((value) -> value.split("\\" + SEPARATOR, 2))
			.filter((parts) -> parts.length == 2 && isSigned(parts[0], parts[1], email))
			.map((parts) -> parts[0]);
	}

	private String name() {
		return this.security.needsTls() ? SECURE_NAME : NAME;
	}

	private boolean isSigned(String browser, String signature, String email) {
		byte[] given = signature.getBytes(StandardCharsets.UTF_8);
		return this.signatures.stream()
			.map((key) -> signature(key, browser, email).getBytes(StandardCharsets.UTF_8))
			.anyMatch((right) -> MessageDigest.isEqual(right, given));
	}

	private static String signature(KeyedHash key, String browser, String email) {
		return HexFormat.of().formatHex(key.of(browser + "\n" + email));
	}

}
