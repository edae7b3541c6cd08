package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a payment at which looking fails in our own code or database: it backs
 * off, so that it cannot keep others from their turn, and in the end a person is asked.
 */
@Component
@RequiredArgsConstructor
class FailedLooks {

	/** Failures in a row after which trying on is no use: about a quarter of an hour. */
	static final int MOST = 10;

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundEnding ending;

	private final Alerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Puts the attempt's next look off.
	 * @return whether it has failed too often
	 */
	@Transactional
	boolean backOff(long attemptId) {
		int failures = this.attempts.countFailures(attemptId);
		this.attempts.backOff(attemptId, nextLook(failures));
		return failures + 1 >= MOST;
	}

	/**
	 * Puts the refund's next look off.
	 * @return whether it has failed too often
	 */
	@Transactional
	boolean backOffRefund(long refundId) {
		int failures = this.refunds.countFailures(refundId);
		this.refunds.backOff(refundId, nextLook(failures));
		return failures + 1 >= MOST;
	}

	/**
	 * Leaves the attempt to a person, if its state allows; not if somebody has moved it
	 * since, who may be calling KakaoPay at this moment.
	 */
	@Transactional
	void review(long attemptId) {
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		if (attempt.failures() < MOST) {
			return;
		}
		if (attempt.status()
			.isOneOf(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.APPROVING, PaymentStatus.UNKNOWN)) {
			attempt.review(Transition.by(Actor.RECOVERY, Reason.LOOKS_FAILED, this.clock.instant()));
		}
		this.alerts.needsPerson(Reason.LOOKS_FAILED, attempt.order(), null);
	}

	/** Leaves the refund to a person; not if somebody has moved it since. */
	@Transactional
	void reviewRefund(long refundId) {
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(refundId).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(refundId).orElseThrow();
		if (refund.status().isOpen() && refund.failures() >= MOST) {
			this.ending.review(attempt, refund, Reason.LOOKS_FAILED, null);
		}
	}

	private Instant nextLook(int failures) {
		return this.clock.instant().plus(this.settings.pauseAfter(failures));
	}

}
