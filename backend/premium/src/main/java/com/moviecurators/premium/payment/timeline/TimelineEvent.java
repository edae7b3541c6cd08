package com.moviecurators.premium.payment.timeline;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.premium.payment.attempt.Reason;
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
record TimelineEvent(Reason reason, Kind kind, Instant at, @Nullable Duration unknownFor, int times) {

	static TimelineEvent of(Reason reason, Instant at) {
		return of(reason, Kind.PLAIN, at);
	}

	static TimelineEvent of(Reason reason, Kind kind, Instant at) {
		return new TimelineEvent(reason, kind, at, null, 1);
	}

	static TimelineEvent repeated(TimelineEvent last, Kind kind, int times) {
		return new TimelineEvent(last.reason, kind, last.at, null, times);
	}

	TimelineEvent after(Duration unknown) {
		return new TimelineEvent(this.reason, this.kind, this.at, unknown, this.times);
	}

	TimelineEvent withoutDuration() {
		return new TimelineEvent(this.reason, this.kind, this.at, null, this.times);
	}

	boolean isRepeat() {
		return this.kind == Kind.REPEATED || this.kind == Kind.REPEATED_IN_SEQUENCE;
	}

	boolean isSameAs(TimelineEvent other) {
		return this.reason == other.reason && this.kind == other.kind;
	}

	/** What of a move is told. */
	enum Kind {

		/** The move by itself. */
		PLAIN,
		/** KakaoPay's page was there at once. */
		WITH_READY,
		/** Recovery asked for the approval, as the browser did not. */
		RESUMED,
		/** The same move, again and again. */
		REPEATED,
		/** The same few moves in turn, again and again. */
		REPEATED_IN_SEQUENCE

	}

}
