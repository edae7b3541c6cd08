package com.moviecurators.benchmarks.member;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The application's secrets for one run.
 *
 * @param accessToken signs access tokens
 * @param orderHandle signs order handles
 * @param pgToken encrypts tokens and responses
 */
public record Keys(String accessToken, String orderHandle, String pgToken) {

	/** Makes new ones. */
	public static Keys random() {
		return new Keys(key(), key(), key());
	}

	/** Returns the settings of an application that has them. */
	public List<String> settings() {
		return List.of("--premium.secrets.access-token-key=" + this.accessToken,
				"--premium.secrets.order-handle-key=" + this.orderHandle,
				"--premium.secrets.pg-token-key=" + this.pgToken);
	}

	private static String key() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return Base64.getEncoder().encodeToString(bytes);
	}

	@Override
	public String toString() {
		return "Keys[masked]";
	}

}
