package com.moviecurators.premium.payment.refund;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund.Source;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a refund and its attempt together, in the caller's transaction and under both
 * locks, so that they never contradict each other.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class RefundTransitions {

	private final Refunds refunds;

	private final ReviewAlerts alerts;

	private final CheckPolicy checks;

	private final PaymentSettings settings;

	private final Clock clock;

	/** Requests a refund of the whole payment; the next check carries it out. */
	public void start(PaymentAttempt attempt, Approval approval, Transition move) {
		attempt.startRefund(move);
		this.refunds.save(Refund.whole(approval, move.reason(), move.at()));
	}

	/** The money went back. */
	void markDone(PaymentAttempt attempt, Refund refund, @Nullable String aid, Source source,
			@Nullable String answerSummary) {
		Instant now = this.clock.instant();
		refund.markDone(aid, source, now, answerSummary);
		if (attempt.status() == PaymentStatus.REFUNDING || isAskedOn(attempt)) {
			Reason reason = (source == Source.CANCEL_RESPONSE) ? Reason.REFUND_ANSWERED : Reason.REFUND_CONFIRMED;
			attempt.markRefunded(Transition.by(Actor.KAKAOPAY, reason, now).quoting(answerSummary));
		}
	}

	/** No money went back: retries later, and in the end asks a person. */
	void retry(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(refund, now)) {
			sendToReview(attempt, refund, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else {
			refund.releaseForRetry(now, answerSummary, this.checks.afterCancelCall(now, refund.claim()));
		}
	}

	/**
	 * The result is unknown: asks KakaoPay later. After a day a person is alerted, and
	 * KakaoPay is asked on.
	 */
	void checkLater(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		CheckSchedule schedule = refund.schedule();
		if (!isTimeToGiveUp(refund, now)) {
			schedule.reschedule(this.checks.afterCheck(now, schedule.checks()));
		}
		else if (attempt.status() == PaymentStatus.REFUNDING) {
			schedule.restart(this.checks.whileReviewed(now, 0));
			sendToReview(attempt, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else {
			schedule.reschedule(this.checks.whileReviewed(now, schedule.checks()));
		}
	}

	/** Leaves refund and attempt to a person. */
	public void sendToReview(PaymentAttempt attempt, Refund refund, Reason reason, @Nullable String answerSummary) {
		refund.markRefused(this.clock.instant(), answerSummary);
		sendToReview(attempt, reason, answerSummary);
	}

	private void sendToReview(PaymentAttempt attempt, Reason reason, @Nullable String answerSummary) {
		if (attempt.status() != PaymentStatus.IN_REVIEW || isAskedOn(attempt)) {
			attempt.sendToReview(Transition.by(Actor.RECOVERY, reason, this.clock.instant()).quoting(answerSummary),
					null);
		}
		this.alerts.reviewRequired(reason, attempt.order(), answerSummary);
	}

	/** Whether it is in review because its refund has taken more than a day. */
	private static boolean isAskedOn(PaymentAttempt attempt) {
		return attempt.status() == PaymentStatus.IN_REVIEW
				&& attempt.history().getLast().reason() == Reason.REFUND_GAVE_UP;
	}

	private boolean isTimeToGiveUp(Refund refund, Instant now) {
		return now.isAfter(refund.requestedAt().plus(this.settings.giveUpAfter()));
	}

}
