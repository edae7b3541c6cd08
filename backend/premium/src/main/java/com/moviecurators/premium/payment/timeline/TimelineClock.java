package com.moviecurators.premium.payment.timeline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Writes the time of each event in turn: the date only where it changes, and the same
 * second only once.
 */
final class TimelineClock {

	private final TimelineMessages messages;

	private @Nullable Instant last;

	TimelineClock(TimelineMessages messages) {
		this.messages = messages;
	}

	/** The time of the next event: to open a sentence with, and to stand within it. */
	Moment next(Instant at) {
		Instant before = this.last;
		this.last = at;
		String clock = this.messages.clock(at);
		if (before != null && this.messages.day(at).equals(this.messages.day(before))) {
			String opening = clock.equals(this.messages.clock(before)) ? this.messages.text("when.soon")
					: this.messages.text("when.time", clock);
			return new Moment(opening, clock);
		}
		String date = this.messages.date(at);
		return new Moment(this.messages.text((before == null) ? "when.first" : "when.date", date, clock),
				this.messages.text("when.within", date, clock));
	}

	/**
	 * A time as text.
	 *
	 * @param opening to begin a sentence with
	 * @param within to stand within one
	 */
	record Moment(String opening, String within) {
	}

}
