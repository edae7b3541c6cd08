package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides whether "not paid yet" closes an attempt, and until when the close is
 * confirmed. Two clocks must agree that the time is over: the cluster's, when KakaoPay
 * was asked, and KakaoPay's own, when it answered.
 */
@Component
@RequiredArgsConstructor
class ClosingPolicy {

	/** Enough for the call itself, and for clocks that are kept by NTP. */
	private static final Duration MAX_DISAGREEMENT = Duration.ofMinutes(1);

	/** KakaoPay tells its time in whole seconds. */
	private static final Duration A_SECOND = Duration.ofSeconds(1);

	/** At the end of the window, and every six hours. */
	private static final int CONFIRMATIONS_IN_A_DAY = 5;

	private final CheckPolicy checks;

	private final PaymentSettings settings;

	/**
	 * Whether the time to pay was over, by the cluster's clock, when KakaoPay was asked,
	 * or that clock has been set back so far that it cannot tell.
	 */
	boolean isTimeOver(PaymentAttempt attempt, Inquiry asked) {
		return attempt.isFromTheFuture(asked.askedAt())
				|| asked.askedAt().isAfter(this.checks.closingTime(attempt.expiresAt()));
	}

	/**
	 * Whether nothing can be paid any more. Without KakaoPay's time, or before the end by
	 * it, only the time to pay can be over.
	 */
	boolean mayClose(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer) {
		Instant theirs = answer.answeredAt();
		Instant end = this.checks.closingTime(attempt.expiresAt());
		if (attempt.mayHaveBeenCharged()) {
			return theirs != null && isLateApprovalWindowOver(attempt, asked.askedAt(), theirs);
		}
		return attempt.isFromTheFuture(asked.askedAt())
				|| (asked.askedAt().isAfter(end) && (theirs == null || theirs.plus(A_SECOND).isAfter(end)));
	}

	/**
	 * Whether a bank can no longer be late: the answer was asked for and given after the
	 * window, a whole window after KakaoPay's first answer, and both clocks agree.
	 */
	private boolean isLateApprovalWindowOver(PaymentAttempt attempt, Instant ours, Instant theirs) {
		Duration window = this.settings.lateApprovalWindow();
		Instant end = windowEnd(attempt);
		return ours.isAfter(end) && theirs.plus(A_SECOND).isAfter(end) && agree(ours, theirs)
				&& attempt.approveCalls().isWindowOver(theirs, window);
	}

	/**
	 * Notes KakaoPay's time in its first answer after a call that ended unknown. An
	 * answer to a question from before the call says nothing about the call.
	 */
	void noteAnswer(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer) {
		if (!attempt.approveCalls().isUnknownSince(asked.askedAt())) {
			attempt.approveCalls().noteAnswer(answer.answeredAt());
		}
	}

	/** When KakaoPay is asked again about an attempt that is closed as unpaid now. */
	Instant firstConfirmation(PaymentAttempt attempt, Instant now) {
		return confirmationByOurClock(attempt, now, now).orElse(now);
	}

	/**
	 * When KakaoPay is asked again about a closed attempt after this answer, which says
	 * that nothing was paid. Empty if it has been asked late enough, by both clocks.
	 * Waits no longer than some hours, whatever a clock that was ahead wrote down.
	 */
	Optional<Instant> nextConfirmation(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer, Instant now) {
		Instant latest = this.checks.confirmation(now);
		return missingConfirmation(attempt, asked, answer, now).map((next) -> next.isBefore(latest) ? next : latest);
	}

	private Optional<Instant> missingConfirmation(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer,
			Instant now) {
		if (!attempt.mayHaveBeenCharged()) {
			return Optional.empty();
		}
		if (attempt.approveCalls().isUnknownSince(asked.askedAt())) {
			return Optional.of(windowEnd(attempt));
		}
		return confirmationByOurClock(attempt, attempt.history().getLast().at(), now)
			.or(() -> confirmationByTheirClock(attempt, answer.answeredAt(), now));
	}

	/** Hours after the close by KakaoPay's own clock, if these have not passed. */
	private Optional<Instant> confirmationByTheirClock(PaymentAttempt attempt, @Nullable Instant theirs, Instant now) {
		Duration hours = this.settings.confirmAfter();
		return Optional.of(attempt.approveCalls().remaining(theirs, hours))
			.filter(Duration::isPositive)
			.map((left) -> now.plus((left.compareTo(hours) < 0) ? left : hours));
	}

	/**
	 * At the end of the window if the attempt was closed earlier, since a bank may be
	 * later than KakaoPay's verdict, and hours after the close.
	 */
	private Optional<Instant> confirmationByOurClock(PaymentAttempt attempt, Instant closedAt, Instant now) {
		return Stream.of(windowEnd(attempt), this.checks.confirmation(closedAt))
			.filter(now::isBefore)
			.min(Comparator.naturalOrder());
	}

	/**
	 * Whether a close cannot be confirmed: KakaoPay has been asked often enough for a
	 * day, and its clock has not moved on. A jump of the cluster's clock alone is no day.
	 */
	boolean isConfirmationHopeless(PaymentAttempt attempt, Instant now) {
		return isTimeToGiveUp(attempt, now) && attempt.schedule().checks() >= CONFIRMATIONS_IN_A_DAY;
	}

	/** Whether KakaoPay is asked about the attempt until an answer settles it. */
	boolean isUnsettled(PaymentAttempt attempt) {
		return attempt.status().isUnpaid() ? attempt.mayHaveBeenCharged()
				: attempt.status().isOneOf(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.UNKNOWN);
	}

	/**
	 * Whether KakaoPay's answers have settled nothing for so long that a person is asked.
	 * So it is, too, if nobody can tell for how long.
	 */
	boolean isTimeToGiveUp(PaymentAttempt attempt, Instant now) {
		if (attempt.status().isUnpaid()) {
			return isADayAfter(lastEventOfClosed(attempt), now);
		}
		return isADayAfter(attempt.createdAt(), now) || attempt.isFromTheFuture(now);
	}

	private boolean isADayAfter(Instant from, Instant now) {
		return now.isAfter(from.plus(this.settings.giveUpAfter()));
	}

	/** The close, or a call that ended unknown after it. */
	private static Instant lastEventOfClosed(PaymentAttempt attempt) {
		Instant closedAt = attempt.history().getLast().at();
		Instant unknownAt = attempt.approveCalls().lastUnknownAt();
		return (unknownAt != null && unknownAt.isAfter(closedAt)) ? unknownAt : closedAt;
	}

	/**
	 * Whether KakaoPay's time and the cluster's are the same, as far as a call can tell.
	 */
	private static boolean agree(Instant ours, Instant theirs) {
		return Duration.between(ours, theirs).abs().compareTo(MAX_DISAGREEMENT) <= 0;
	}

	private Instant windowEnd(PaymentAttempt attempt) {
		Instant closing = this.checks.closingTime(attempt.expiresAt());
		return attempt.approveCalls()
			.mayTakeMoneyUntil(this.settings.lateApprovalWindow())
			.filter(closing::isBefore)
			.orElse(closing);
	}

}
