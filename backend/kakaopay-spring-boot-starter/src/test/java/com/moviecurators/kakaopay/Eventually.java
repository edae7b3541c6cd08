package com.moviecurators.kakaopay;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

/** Waits for a condition without Awaitility's default pause of 100 ms. */
final class Eventually {

	private Eventually() {
	}

	static void isTrue(Callable<Boolean> condition) {
		Awaitility.with()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.await()
			.atMost(Duration.ofSeconds(30))
			.until(condition);
	}

}
