package com.moviecurators.premium.payment.timeline;

import java.time.Instant;
import java.util.List;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;

/**
 * What a timeline is written from.
 *
 * @param history oldest first, never empty
 * @param total what was to be paid
 * @param payableUntil when the time to pay is over
 * @param checks how often KakaoPay was asked since the last move
 */
public record TimelineFacts(List<HistoryEntry> history, Won total, Instant payableUntil, int checks) {

	public static TimelineFacts of(PaymentAttempt attempt) {
		return new TimelineFacts(attempt.history(), attempt.total(), attempt.expiresAt(), attempt.schedule().checks());
	}

	PaymentStatus status() {
		return this.history.getLast().to();
	}

	/**
	 * What the summary is about. One refused call says nothing about earlier calls: a
	 * payment that was once UNKNOWN may have been charged.
	 */
	PaymentStatus outcome() {
		boolean refusedOnly = lastReason() == Reason.TOKEN_REFUSED || lastReason() == Reason.NOT_FINISHED;
		return (status() == PaymentStatus.RETURNED && refusedOnly && mayHaveBeenCharged()) ? PaymentStatus.UNKNOWN
				: status();
	}

	private boolean mayHaveBeenCharged() {
		return this.history.stream().anyMatch((move) -> move.to() == PaymentStatus.UNKNOWN);
	}

	Reason lastReason() {
		return this.history.getLast().reason();
	}

}
