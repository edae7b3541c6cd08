package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * The cause of an unknown outcome.
 *
 * @param kind how far the call got
 * @param error KakaoPay's error if it answered with a code, else null
 * @param detail one line of at most 200 characters for logs, free of secrets
 */
public record UnknownCause(Kind kind, @Nullable KakaoPayError error, String detail) {

	/** Bounds the detail. */
	public UnknownCause {
		detail = Line.of(detail);
	}

	/** The kinds of cause. */
	public enum Kind {

		/**
		 * No connection was made (address not found, refused, no TLS). Nothing was sent.
		 */
		NOT_CONNECTED,
		/**
		 * The pool had no free connection in time. Nothing was sent.
		 */
		NOT_SENT,
		/** No whole answer arrived in time. KakaoPay may have executed the call. */
		TIMED_OUT,
		/** The connection broke. KakaoPay may have executed the call. */
		BROKEN,
		/**
		 * The answer is not KakaoPay's answer to this request: no JSON, a required field
		 * missing, or another payment's ids.
		 */
		UNREADABLE,
		/**
		 * KakaoPay or a gateway failed: HTTP 5xx or 429 without a code, or a code for an
		 * internal error or maintenance.
		 */
		SERVER_ERROR,
		/**
		 * KakaoPay answered with a code that may mean "already executed", with a failure
		 * at the payment method that is no known decline, or with an unrecognized code.
		 */
		AMBIGUOUS_CODE

	}

}
