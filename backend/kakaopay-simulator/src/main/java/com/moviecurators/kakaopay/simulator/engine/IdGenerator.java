package com.moviecurators.kakaopay.simulator.engine;

import java.util.Locale;
import java.util.Random;

/**
 * Generates ids in KakaoPay's formats. The same seed gives the same ids, at any time.
 * Therefore a tid and an aid do not contain their creation second, as KakaoPay's do.
 */
final class IdGenerator {

	private final Random random;

	IdGenerator(long seed) {
		this.random = new Random(seed);
	}

	String tid() {
		return "T" + hex(19);
	}

	String aid() {
		return "A" + hex(19);
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

	private String hex(int length) {
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(Character.forDigit(this.random.nextInt(16), 16));
		}
		return text.toString();
	}

}
