package com.moviecurators.premium.security.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.premium.common.secret.KeyedHash;

/**
 * A refresh token: the secret of its session, known to the browser only, and the number
 * of the token. The first token is the secret alone. Each later one is signed with a key
 * of the session that only the database has: a token is no help to make its successor.
 *
 * @param secret 256 random bits in base64url, 43 characters
 * @param generation 0 for the first token, 1 for its successor
 * @param signature of secret and generation, 43 characters; empty for the first token
 */
record RefreshToken(String secret, int generation, String signature) {

	private static final Pattern FORM = Pattern
		.compile("([A-Za-z0-9_-]{43})(?:\\.([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{43}))?");

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** The first token of a new session. */
	static RefreshToken first() {
		return new RefreshToken(random(), 0, "");
	}

	/** The token of that number. */
	static RefreshToken sign(String secret, int generation, String key) {
		byte[] signature = new KeyedHash(Base64.getUrlDecoder().decode(key)).of(secret + "." + generation);
		return new RefreshToken(secret, generation, base64(signature));
	}

	/** Reads a token as the browser brings it; empty if it cannot be one. */
	static Optional<RefreshToken> read(String value) {
		Matcher parts = FORM.matcher(value);
		if (!parts.matches()) {
			return Optional.empty();
		}
		return Optional.of((parts.group(2) == null) ? new RefreshToken(value, 0, "")
				: new RefreshToken(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3)));
	}

	/** A new key for {@link #sign}: 256 random bits in base64url. */
	static String randomKey() {
		return random();
	}

	/**
	 * Whether it is that token; the comparison takes equally long for every other one.
	 */
	boolean is(RefreshToken other) {
		return MessageDigest.isEqual(value().getBytes(StandardCharsets.UTF_8),
				other.value().getBytes(StandardCharsets.UTF_8));
	}

	/** The SHA-256 of the secret in lower-case hexadecimal, for the database. */
	String secretHash() {
		return HexFormat.of().formatHex(sha256().digest(this.secret.getBytes(StandardCharsets.UTF_8)));
	}

	/** For the cookie. */
	String value() {
		return (this.generation == 0) ? this.secret : this.secret + "." + this.generation + "." + this.signature;
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return base64(bytes);
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "RefreshToken[masked]";
	}

}
