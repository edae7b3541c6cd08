package com.moviecurators.premium.payment;

import java.time.Instant;
import java.util.List;

import com.moviecurators.premium.common.Won;

/**
 * What a story is made of.
 *
 * @param history oldest first, never empty
 * @param total what was to be paid
 * @param payableUntil when the time to pay is over
 * @param looks how often KakaoPay was asked since the last move
 */
record StoryFacts(List<HistoryEntry> history, Won total, Instant payableUntil, int looks) {

	static StoryFacts of(PaymentAttempt attempt) {
		return new StoryFacts(attempt.history(), attempt.total(), attempt.expiresAt(), attempt.looks());
	}

	PaymentStatus status() {
		return this.history.getLast().to();
	}

	Reason lastReason() {
		return this.history.getLast().reason();
	}

}
