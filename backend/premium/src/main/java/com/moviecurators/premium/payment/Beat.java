package com.moviecurators.premium.payment;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a payment's history that a person cares about.
 *
 * @param reason why the payment moved
 * @param kind what of it is told
 * @param at when
 * @param lasted how long nobody here had known, if that ended with this
 * @param times how often it happened again
 */
record Beat(Reason reason, Kind kind, Instant at, @Nullable Duration lasted, int times) {

	static Beat of(Reason reason, Instant at) {
		return of(reason, Kind.PLAIN, at);
	}

	static Beat of(Reason reason, Kind kind, Instant at) {
		return new Beat(reason, kind, at, null, 1);
	}

	static Beat again(Beat last, Kind kind, int times) {
		return new Beat(last.reason, kind, last.at, null, times);
	}

	Beat after(Duration unknown) {
		return new Beat(this.reason, this.kind, this.at, unknown, this.times);
	}

	Beat withoutDuration() {
		return new Beat(this.reason, this.kind, this.at, null, this.times);
	}

	boolean isRepeat() {
		return this.kind == Kind.AGAIN || this.kind == Kind.AGAIN_IN_TURN;
	}

	boolean tellsTheSameAs(Beat other) {
		return this.reason == other.reason && this.kind == other.kind;
	}

	/** What of a move is told. */
	enum Kind {

		/** The move by itself. */
		PLAIN,
		/** KakaoPay's page was there at once. */
		READIED,
		/** Recovery asked for the approval, as the browser did not. */
		RESUMED,
		/** The same move, again and again. */
		AGAIN,
		/** The same few moves in turn, again and again. */
		AGAIN_IN_TURN

	}

}
