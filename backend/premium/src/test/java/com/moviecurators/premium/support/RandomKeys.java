package com.moviecurators.premium.support;

import java.security.SecureRandom;
import java.util.Base64;

/** Keys that live as long as a run. */
public final class RandomKeys {

	private RandomKeys() {
	}

	/** 32 random bytes in base64. */
	public static String next() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
