package com.moviecurators.kakaopay;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A whole HTTP answer.
 *
 * @param answeredAt the server's time from the Date header, in seconds; null if the
 * header is missing or unreadable
 */
record RawAnswer(int status, byte[] body, @Nullable Instant answeredAt) {

	private static final int SERVER_ERRORS = 500;

	private static final int TOO_MANY_REQUESTS = 429;

	boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	boolean isServerError() {
		return this.status >= SERVER_ERRORS || this.status == TOO_MANY_REQUESTS;
	}

	@Override
	public String toString() {
		return "HTTP " + this.status + " with " + this.body.length + " bytes";
	}

}
