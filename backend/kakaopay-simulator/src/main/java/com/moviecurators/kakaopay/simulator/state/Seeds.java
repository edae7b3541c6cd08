package com.moviecurators.kakaopay.simulator.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Derives each merchant's seed from the simulator's and the merchant's key, so that its
 * ids do not depend on what other merchants do.
 */
final class Seeds {

	private Seeds() {
	}

	/**
	 * Derives a seed.
	 * @param generation different if the same merchant must get other ids
	 */
	static long of(long seed, String key, long generation) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String text = seed + ":" + generation + ":" + key;
			return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
