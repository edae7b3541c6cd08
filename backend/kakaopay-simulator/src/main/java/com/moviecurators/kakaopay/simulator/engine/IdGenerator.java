package com.moviecurators.kakaopay.simulator.engine;

import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Generates ids in KakaoPay's formats. The same seed gives the same ids, at any time.
 * Therefore a tid and an aid do not contain their creation second, as KakaoPay's do.
 */
final class IdGenerator {

	private final LongSupplier seed;

	private @Nullable Random random;

	/**
	 * Creates a generator.
	 * @param seed asked for when the first id is needed
	 */
	IdGenerator(LongSupplier seed) {
		this.seed = seed;
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
		return String.format(Locale.ROOT, "%08d", random().nextInt(100_000_000));
	}

	private String hex(int length) {
		Random random = random();
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(Character.forDigit(random.nextInt(16), 16));
		}
		return text.toString();
	}

	private Random random() {
		Random known = this.random;
		if (known == null) {
			known = new Random(this.seed.getAsLong());
			this.random = known;
		}
		return known;
	}

}
