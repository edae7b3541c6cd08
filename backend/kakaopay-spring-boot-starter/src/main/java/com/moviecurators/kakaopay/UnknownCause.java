package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * Why the outcome of a call is not known.
 *
 * @param kind what happened to the call
 * @param error KakaoPay's own words when it answered with a code, else null
 * @param detail one line for logs, free of secrets
 */
public record UnknownCause(Kind kind, @Nullable KakaoPayError error, String detail) {

	/** The ways in which an answer can fail to tell. */
	public enum Kind {

		/**
		 * No connection was made in time (address not found, refused, no TLS): nothing of
		 * the request was sent.
		 */
		NOT_CONNECTED,
		/**
		 * No free connection in the pool within the bounded wait: certainly nothing was
		 * sent.
		 */
		NOT_SENT,
		/** The whole answer did not arrive in time: KakaoPay may have done it. */
		TIMED_OUT,
		/** The connection broke while sending or reading: KakaoPay may have done it. */
		BROKEN,
		/**
		 * An answer came that cannot be read as KakaoPay's to this request: no JSON, a
		 * field missing that must be there, or another payment's ids.
		 */
		UNREADABLE,
		/**
		 * KakaoPay or something before it is in trouble: HTTP 5xx or 429 without a code,
		 * or one of the codes for internal errors and maintenance.
		 */
		SERVER_ERROR,
		/**
		 * KakaoPay answered with a code that may mean "already done", or with one that
		 * this version does not know.
		 */
		AMBIGUOUS_CODE

	}

}
