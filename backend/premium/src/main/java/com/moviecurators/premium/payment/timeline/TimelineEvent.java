package com.moviecurators.premium.payment.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.moviecurators.premium.payment.attempt.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One event in a payment's history that matters to a person.
 *
 * @param reason why the payment moved
 * @param kind how it is written
 * @param at when
 * @param unknownFor how long the result was unknown, if the event ended that
 * @param times how often it happened again
 * @param amount whole won, if the event is about a refund
 */
record TimelineEvent(Reason reason, Kind kind, Instant at, @Nullable Duration unknownFor, int times,
		@Nullable Long amount) {

	static TimelineEvent of(Reason reason, Instant at) {
		return of(reason, Kind.PLAIN, at);
	}

	static TimelineEvent of(Reason reason, Kind kind, Instant at) {
		return new TimelineEvent(reason, kind, at, null, 1, null);
	}

	static TimelineEvent repeated(TimelineEvent last, Kind kind, int times) {
		return new TimelineEvent(last.reason, kind, last.at, null, times, last.amount);
	}

	TimelineEvent after(Duration unknown) {
		return new TimelineEvent(this.reason, this.kind, this.at, unknown, this.times, this.amount);
	}

	TimelineEvent withoutDuration() {
		return new TimelineEvent(this.reason, this.kind, this.at, null, this.times, this.amount);
	}

	TimelineEvent about(@Nullable Long won) {
		return new TimelineEvent(this.reason, this.kind, this.at, this.unknownFor, this.times, won);
	}

	boolean isRepeat() {
		return this.kind == Kind.REPEATED || this.kind == Kind.REPEATED_IN_SEQUENCE;
	}

	boolean isSameAs(TimelineEvent other) {
		return this.reason == other.reason && this.kind == other.kind && Objects.equals(this.amount, other.amount);
	}

	/** How an event is written. */
	enum Kind {

		/** The transition by itself. */
		PLAIN,
		/** KakaoPay's page was there at once. */
		WITH_READY,
		/** Recovery asked for the approval, since the browser did not. */
		RESUMED,
		/** The same transition, several times. */
		REPEATED,
		/** The same few transitions in turn, several times. */
		REPEATED_IN_SEQUENCE

	}

}
