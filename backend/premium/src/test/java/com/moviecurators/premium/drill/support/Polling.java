package com.moviecurators.premium.drill.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for a limited time. */
public final class Polling {

	private Polling() {
	}

	/** Repeats the attempt until it has a result, for that long at most. */
	public static <T> Optional<T> until(Duration atMost, Duration pause, Callable<Optional<T>> attempt) {
		try {
			return Awaitility.with()
				.pollInSameThread()
				.pollDelay(Duration.ZERO)
				.pollInterval(pause)
				.atMost(atMost)
				.until(attempt, Optional::isPresent);
		}
		catch (ConditionTimeoutException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Waits until the condition holds, for that long at most, and returns whether it
	 * does.
	 */
	public static boolean untilTrue(Duration atMost, Duration pause, Callable<Boolean> condition) {
		return until(atMost, pause, () -> Optional.of(condition.call()).filter(Boolean::booleanValue)).isPresent();
	}

	/** Waits for that time. */
	public static void pause(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		untilTrue(time.plusSeconds(5), Duration.ofMillis(5), () -> System.nanoTime() >= end);
	}

}
