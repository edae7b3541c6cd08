package com.moviecurators.benchmarks.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for another process. */
public final class Waiting {

	private static final Duration PAUSE = Duration.ofMillis(5);

	private Waiting() {
	}

	/**
	 * Waits until the condition holds.
	 * @throws IllegalStateException if it does not in time, with what did not happen
	 */
	public static void until(Duration limit, String what, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Not within " + limit.toSeconds() + " s: " + what);
			}
			pause(PAUSE);
		}
	}

	/** Pauses this thread. */
	public static void pause(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
