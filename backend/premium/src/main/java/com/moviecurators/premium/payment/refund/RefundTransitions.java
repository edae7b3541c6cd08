package com.moviecurators.premium.payment.refund;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approval.Source;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a refund and its attempt together, in the caller's transaction and under both
 * locks: they never tell two stories.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class RefundTransitions {

	private final Refunds refunds;

	private final ReviewAlerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/** The whole payment is to be given back; whoever looks next does it. */
	public void start(PaymentAttempt attempt, Approval approval, Transition move) {
		attempt.startRefund(move);
		this.refunds.save(Refund.whole(approval, move.reason(), move.at()));
	}

	/** The money went back. */
	void markDone(PaymentAttempt attempt, Refund refund, @Nullable String aid, Source source,
			@Nullable String answerSummary) {
		Instant now = this.clock.instant();
		refund.markDone(aid, source, now, answerSummary);
		if (attempt.status() == PaymentStatus.REFUNDING) {
			Reason reason = (source == Source.APPROVE_RESPONSE) ? Reason.REFUND_ANSWERED : Reason.REFUND_CONFIRMED;
			attempt.markRefunded(Transition.by(Actor.KAKAOPAY, reason, now).quoting(answerSummary));
		}
	}

	/** No money went back: try again later, and in the end ask a person. */
	void retry(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(refund, now)) {
			sendToReview(attempt, refund, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else {
			refund.releaseForRetry(now, answerSummary, now.plus(this.settings.pauseAfter(refund.claim() - 1)));
		}
	}

	/** Nobody knows yet: ask KakaoPay later, and in the end a person. */
	void checkLater(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(refund, now)) {
			sendToReview(attempt, refund, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else {
			refund.finishCheck(now.plus(this.settings.pauseAfter(refund.checks())));
		}
	}

	/** No machine goes on: both are left to a person. */
	public void sendToReview(PaymentAttempt attempt, Refund refund, Reason reason, @Nullable String answerSummary) {
		refund.markRefused(this.clock.instant(), answerSummary);
		if (attempt.status() != PaymentStatus.IN_REVIEW) {
			attempt.sendToReview(Transition.by(Actor.RECOVERY, reason, this.clock.instant()).quoting(answerSummary));
		}
		this.alerts.reviewRequired(reason, attempt.order(), answerSummary);
	}

	private boolean isTimeToGiveUp(Refund refund, Instant now) {
		return now.isAfter(refund.requestedAt().plus(this.settings.giveUpAfter()));
	}

}
