package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * Generates ids in KakaoPay's formats. The same seed and times give the same ids. A tid
 * and an aid contain their creation second as KakaoPay's do, but no code may rely on it.
 */
final class IdGenerator {

	private final Random random;

	IdGenerator(long seed) {
		this.random = new Random(seed);
	}

	String tid(Instant now) {
		return "T" + stamped(now);
	}

	String aid(Instant now) {
		return "A" + stamped(now);
	}

	String pgToken() {
		return hex(20);
	}

	String pageId() {
		return hex(64);
	}

	String approvedId() {
		return String.format(Locale.ROOT, "%08d", this.random.nextInt(100_000_000));
	}

	private String stamped(Instant now) {
		return String.format(Locale.ROOT, "%08x", now.getEpochSecond() & 0xffffffffL).substring(1) + hex(12);
	}

	private String hex(int length) {
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(Character.forDigit(this.random.nextInt(16), 16));
		}
		return text.toString();
	}

}
