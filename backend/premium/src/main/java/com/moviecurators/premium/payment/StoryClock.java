package com.moviecurators.premium.payment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Says when things happened, one after the other: the date only where it changes, and no
 * second twice.
 */
final class StoryClock {

	private final StoryWords words;

	private @Nullable Instant last;

	StoryClock(StoryWords words) {
		this.words = words;
	}

	/** The time to begin the next sentence with, and the same to stand within it. */
	Moment next(Instant at) {
		Instant before = this.last;
		this.last = at;
		String clock = this.words.clock(at);
		if (before != null && this.words.day(at).equals(this.words.day(before))) {
			String opening = clock.equals(this.words.clock(before)) ? this.words.say("when.soon")
					: this.words.say("when.time", clock);
			return new Moment(opening, clock);
		}
		String date = this.words.date(at);
		return new Moment(this.words.say((before == null) ? "when.first" : "when.date", date, clock),
				this.words.say("when.within", date, clock));
	}

	/**
	 * A time in words.
	 *
	 * @param opening to begin a sentence with
	 * @param within to stand within one
	 */
	record Moment(String opening, String within) {
	}

}
