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
		if (attempt.status().isOneOf(PaymentStatus.REFUNDING, PaymentStatus.IN_REVIEW)) {
			Reason reason = (source == Source.CANCEL_RESPONSE) ? Reason.REFUND_ANSWERED : Reason.REFUND_CONFIRMED;
			attempt.markRefunded(Transition.by(Actor.KAKAOPAY, reason, now).quoting(answerSummary));
		}
	}

	/** No money went back: retries later, and in the end asks a person. */
	void retry(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(attempt, refund, now)) {
			giveUp(attempt, refund, answerSummary, now);
		}
		else {
			refund.releaseForRetry(now, answerSummary, this.checks.afterCancelCall(now, refund.claim()));
		}
	}

	/** The result is unknown: asks KakaoPay later, and in the end a person. */
	void checkLater(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(attempt, refund, now)) {
			giveUp(attempt, refund, answerSummary, now);
		}
		else {
			refund.schedule().reschedule(this.checks.afterCheck(now, refund.schedule().checks()));
		}
	}

	/**
	 * Alerts a person, once. If a cancel call may still give the money back, KakaoPay is
	 * asked on, and nothing is retried: the person may give it back in another way.
	 */
	private void giveUp(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary, Instant now) {
		if (!refund.mayHaveBeenDone()) {
			sendToReview(attempt, refund, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else if (attempt.status() == PaymentStatus.REFUNDING) {
			refund.remainUnknown(now, answerSummary, this.checks.whileReviewed(now, 0));
			sendToReview(attempt, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else {
			refund.schedule().reschedule(this.checks.whileReviewed(now, refund.schedule().checks()));
		}
	}

	/** Leaves refund and attempt to a person. */
	public void sendToReview(PaymentAttempt attempt, Refund refund, Reason reason, @Nullable String answerSummary) {
		refund.markRefused(this.clock.instant(), answerSummary);
		sendToReview(attempt, reason, answerSummary);
	}

	private void sendToReview(PaymentAttempt attempt, Reason reason, @Nullable String answerSummary) {
		attempt.sendToReview(Transition.by(Actor.RECOVERY, reason, this.clock.instant()).quoting(answerSummary), null);
		this.alerts.reviewRequired(reason, attempt.order(), answerSummary);
	}

	/**
	 * After a day, or where nobody can tell how long it has been. What a person decides
	 * already stays so, also if the clock is set back.
	 */
	private boolean isTimeToGiveUp(PaymentAttempt attempt, Refund refund, Instant now) {
		Instant requested = refund.requestedAt();
		return attempt.status() == PaymentStatus.IN_REVIEW || CheckSchedule.isFromTheFuture(requested, now)
				|| now.isAfter(requested.plus(this.settings.giveUpAfter()));
	}

}
