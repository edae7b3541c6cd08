package com.moviecurators.premium.payment.timeline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;

/**
 * What a timeline is written from.
 *
 * @param history oldest first, never empty
 * @param total what was charged; until then, what is to be paid
 * @param payableUntil when the time to pay is over
 * @param checks how often KakaoPay was asked since the last move
 */
public record TimelineFacts(List<HistoryEntry> history, Won total, Instant payableUntil, int checks) {

	/** Money went back. */
	private static final Set<Reason> RETURNED = EnumSet.of(Reason.REFUND_ANSWERED, Reason.REFUND_CONFIRMED,
			Reason.REFUNDED_IN_CONSOLE, Reason.REFUNDED_ELSEWHERE);

	/** A refund begins or ends. What is noted in between does not count. */
	private static final Set<Reason> DECISIVE = EnumSet.of(Reason.REFUND_REQUESTED, Reason.REFUND_DECIDED,
			Reason.REFUND_REFUSED, Reason.REFUND_OVERTAKEN, Reason.REFUND_ANSWERED, Reason.REFUND_CONFIRMED,
			Reason.REFUNDED_IN_CONSOLE, Reason.REFUNDED_ELSEWHERE);

	/**
	 * The facts of an attempt.
	 * @param amount what was charged, or is to be, in whole won
	 */
	public static TimelineFacts of(PaymentAttempt attempt, long amount) {
		return new TimelineFacts(attempt.history(), Won.of(amount), attempt.expiresAt(), attempt.schedule().checks());
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

	/** How much went back in all. */
	Won refunded() {
		return Won.of(amounts(RETURNED).sum());
	}

	/**
	 * What the last entry about a refund is about; all of the payment without one.
	 */
	Won lastAmount() {
		return Won.of(amounts(EnumSet.allOf(Reason.class)).reduce((_, last) -> last).orElse(total().amount()));
	}

	/** Whether money went back because the member asked, so that premium ended. */
	boolean isWithdrawn() {
		List<Reason> decisive = this.history.stream().map(HistoryEntry::reason).filter(DECISIVE::contains).toList();
		int last = decisive.size() - 1;
		return last > 0 && decisive.get(last - 1) == Reason.REFUND_REQUESTED && RETURNED.contains(decisive.get(last));
	}

	private LongStream amounts(Set<Reason> reasons) {
		return this.history.stream()
			.filter((entry) -> reasons.contains(entry.reason()))
			.map(HistoryEntry::amount)
			.filter(Objects::nonNull)
			.mapToLong(Long::longValue);
	}

}
