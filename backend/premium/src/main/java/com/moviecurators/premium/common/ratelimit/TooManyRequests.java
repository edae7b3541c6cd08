package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;

/** The caller has used up a rate limit. */
public class TooManyRequests extends RuntimeException {

	private final Duration retryAfter;

	public TooManyRequests(Duration retryAfter) {
		super("Rate limit used up");
		this.retryAfter = retryAfter;
	}

	/** The time until the next request can succeed. */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
