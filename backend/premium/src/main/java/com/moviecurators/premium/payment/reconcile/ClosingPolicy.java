package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides whether "not paid yet" closes an attempt. Two clocks must agree that its time
 * is over: the cluster's, when KakaoPay was asked, and KakaoPay's own, when it answered.
 */
@Component
@RequiredArgsConstructor
class ClosingPolicy {

	/** Enough for the call itself, and for clocks that are kept by NTP. */
	private static final Duration MAX_DISAGREEMENT = Duration.ofMinutes(1);

	/** KakaoPay tells its time in whole seconds. */
	private static final Duration A_SECOND = Duration.ofSeconds(1);

	private final CheckPolicy checks;

	private final PaymentSettings settings;

	/**
	 * Whether the time to pay was over, by the cluster's clock, when KakaoPay was asked.
	 */
	boolean isTimeOver(PaymentAttempt attempt, Inquiry asked) {
		return asked.askedAt().isAfter(this.checks.closingTime(attempt.expiresAt()));
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
		return asked.askedAt().isAfter(end) && (theirs == null || theirs.plus(A_SECOND).isAfter(end));
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
		return nextConfirmation(attempt, now, now).orElse(now);
	}

	/**
	 * KakaoPay was asked again about an attempt that is closed as unpaid, and agrees. It
	 * is asked once more, or has been asked late enough, by both clocks.
	 * @return whether it is late enough, or the time of the next question is known. If
	 * not, only the cluster's clock says that hours have passed
	 */
	boolean confirm(PaymentAttempt attempt, Inquiry asked, OrderAnswer answer, Instant now) {
		if (!attempt.status().isUnpaid() || attempt.approveCalls().isUnknownSince(asked.askedAt())) {
			return true;
		}
		Optional<Instant> next = nextConfirmation(attempt, attempt.history().getLast().at(), now);
		if (next.isEmpty() && !isConfirmed(attempt, answer.answeredAt())) {
			return false;
		}
		CheckSchedule schedule = attempt.schedule();
		next.ifPresentOrElse(schedule::reschedule, schedule::end);
		return true;
	}

	/** Whether hours have passed since KakaoPay's first answer, by its own clock. */
	private boolean isConfirmed(PaymentAttempt attempt, @Nullable Instant theirs) {
		return theirs != null && attempt.approveCalls().isWindowOver(theirs, this.settings.confirmAfter());
	}

	/**
	 * At the end of the window if the attempt was closed earlier, since a bank may be
	 * later than KakaoPay's verdict, and hours after the close.
	 */
	private Optional<Instant> nextConfirmation(PaymentAttempt attempt, Instant closedAt, Instant now) {
		return Stream.of(windowEnd(attempt), this.checks.confirmation(closedAt))
			.filter(now::isBefore)
			.min(Comparator.naturalOrder());
	}

	/**
	 * Whether KakaoPay's answers have settled nothing for so long that a person is asked.
	 */
	boolean isTimeToGiveUp(PaymentAttempt attempt, Instant now) {
		Instant from = attempt.status().isUnpaid() ? attempt.history().getLast().at() : attempt.createdAt();
		return now.isAfter(from.plus(this.settings.giveUpAfter()));
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
