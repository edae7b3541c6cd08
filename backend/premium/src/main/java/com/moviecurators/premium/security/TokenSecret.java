package com.moviecurators.premium.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a refresh token, known to the browser only: 256 random bits. A random
 * secret needs no slow hash.
 *
 * @param value base64url, 43 characters
 */
record TokenSecret(String value) {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static TokenSecret random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new TokenSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** The SHA-256 of the token in lower-case hexadecimal, for the database. */
	String hash() {
		return HexFormat.of().formatHex(sha256().digest(this.value.getBytes(StandardCharsets.UTF_8)));
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
		return "TokenSecret[masked]";
	}

}
