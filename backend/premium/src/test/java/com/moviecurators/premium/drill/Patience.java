package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waiting, always with an end. */
final class Patience {

	private Patience() {
	}

	/** Tries until there is a result, at most for that long. */
	static <T> Optional<T> until(Duration atMost, Duration pause, Callable<Optional<T>> attempt) {
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

	/** Waits until it is so, at most for that long; tells whether it is. */
	static boolean untilTrue(Duration atMost, Duration pause, Callable<Boolean> condition) {
		return until(atMost, pause, () -> Optional.of(condition.call()).filter(Boolean::booleanValue)).isPresent();
	}

	/** Lets that time pass. */
	static void pause(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		untilTrue(time.plusSeconds(5), Duration.ofMillis(5), () -> System.nanoTime() >= end);
	}

}
