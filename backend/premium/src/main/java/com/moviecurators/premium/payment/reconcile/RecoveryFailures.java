package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a payment at which looking fails in our own code or database: it backs
 * off, so that it cannot keep others from their turn, and in the end a person is asked.
 */
@Component
@RequiredArgsConstructor
class RecoveryFailures {

	/** Failures in a row after which trying on is no use: about a quarter of an hour. */
	static final int MAX_FAILURES = 10;

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	private final ReviewAlerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Puts the attempt's next look off.
	 * @return whether it has failed too often
	 */
	@Transactional
	boolean backOff(long attemptId) {
		int failures = this.attempts.countFailures(attemptId);
		this.attempts.backOff(attemptId, nextCheck(failures));
		return failures + 1 >= MAX_FAILURES;
	}

	/**
	 * Puts the refund's next look off.
	 * @return whether it has failed too often
	 */
	@Transactional
	boolean backOffRefund(long refundId) {
		int failures = this.refunds.countFailures(refundId);
		this.refunds.backOff(refundId, nextCheck(failures));
		return failures + 1 >= MAX_FAILURES;
	}

	/**
	 * Leaves the attempt to a person, if its state allows; not if somebody has moved it
	 * since, who may be calling KakaoPay at this moment.
	 */
	@Transactional
	void sendToReview(long attemptId) {
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		if (attempt.checkFailures() < MAX_FAILURES) {
			return;
		}
		if (attempt.status()
			.isOneOf(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.APPROVING, PaymentStatus.UNKNOWN)) {
			attempt.sendToReview(Transition.by(Actor.RECOVERY, Reason.CHECKS_FAILED, this.clock.instant()));
		}
		this.alerts.reviewRequired(Reason.CHECKS_FAILED, attempt.order(), null);
	}

	/** Leaves the refund to a person; not if somebody has moved it since. */
	@Transactional
	void sendRefundToReview(long refundId) {
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(refundId).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(refundId).orElseThrow();
		if (refund.status().isOpen() && refund.checkFailures() >= MAX_FAILURES) {
			this.transitions.sendToReview(attempt, refund, Reason.CHECKS_FAILED, null);
		}
	}

	private Instant nextCheck(int failures) {
		return this.clock.instant().plus(this.settings.pauseAfter(failures));
	}

}
