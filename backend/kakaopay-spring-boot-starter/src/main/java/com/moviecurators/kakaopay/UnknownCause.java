package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * Why the outcome of a call is not known.
 *
 * @param kind what happened to the call
 * @param error KakaoPay's own words when it answered with an ambiguous code, else null
 * @param detail one line for logs, free of secrets
 */
public record UnknownCause(Kind kind, @Nullable KakaoPayError error, String detail) {

	/** The ways in which an answer can fail to tell. */
	public enum Kind {

		/** No connection was made in time: very probably nothing was sent. */
		NOT_CONNECTED,
		/** No free connection in the pool within the bounded wait: nothing was sent. */
		NOT_SENT,
		/** The answer did not arrive in time. */
		TIMED_OUT,
		/** The connection broke while sending or reading. */
		BROKEN,
		/** An answer came that cannot be read as KakaoPay's. */
		UNREADABLE,
		/** HTTP 5xx, 429 or a maintenance answer without a code that decides. */
		SERVER_ERROR,
		/** KakaoPay answered with a code that may mean "already done". */
		AMBIGUOUS_CODE

	}

}
