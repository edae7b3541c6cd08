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

	/**
	 * How the story ends. That one call was refused tells nothing of the calls before it:
	 * a payment that was ever in doubt may be paid.
	 */
	PaymentStatus ending() {
		boolean refusedOnly = lastReason() == Reason.TOKEN_REFUSED || lastReason() == Reason.NOT_FINISHED;
		return (status() == PaymentStatus.RETURNED && refusedOnly && wasEverInDoubt()) ? PaymentStatus.UNKNOWN
				: status();
	}

	private boolean wasEverInDoubt() {
		return this.history.stream().anyMatch((move) -> move.to() == PaymentStatus.UNKNOWN);
	}

	Reason lastReason() {
		return this.history.getLast().reason();
	}

}
