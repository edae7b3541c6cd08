package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;

/** The service has more work of this kind than it can do in time. Nothing was done. */
public class Overloaded extends RuntimeException {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	public Overloaded(String message) {
		super(message);
	}

	/** The time after which a repeat is worth while. */
	public Duration retryAfter() {
		return RETRY_AFTER;
	}

}
