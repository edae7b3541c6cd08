package com.moviecurators.premium.payment.recover;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.schedule.BackingOff;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handles attempts whose checks fail in our own code or database. */
@Component
@RequiredArgsConstructor
class RecoveryFailures {

	private final PaymentAttempts attempts;

	private final BackingOff backingOff;

	private final ReviewAlerts alerts;

	private final CheckPolicy checks;

	private final Clock clock;

	/**
	 * Postpones the attempt's next check.
	 * @return whether its checks have failed too often
	 */
	boolean backOff(long attemptId) {
		return this.backingOff.backOff(this.attempts, attemptId);
	}

	/**
	 * Sends the attempt to review, if its state allows. Leaves it alone if it has moved
	 * since: somebody may be calling KakaoPay for it at this moment.
	 */
	@Transactional
	void sendToReview(long attemptId) {
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		int failures = attempt.schedule().checkFailures();
		if (failures >= BackingOff.MAX_FAILURES && attempt.status()
			.isOneOf(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.APPROVING, PaymentStatus.UNKNOWN)) {
			Instant now = this.clock.instant();
			attempt.sendToReview(Transition.by(Actor.RECOVERY, Reason.CHECKS_FAILED, now),
					this.checks.whileReviewed(now, 0));
			this.alerts.reviewRequired(Reason.CHECKS_FAILED, attempt.order(), null);
		}
		else if (failures > 0 && failures % BackingOff.MAX_FAILURES == 0) {
			this.alerts.reviewRequired(Reason.CHECKS_FAILED, attempt.order(), null);
		}
	}

}
