package com.moviecurators.premium.payment.refund;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.schedule.BackingOff;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handles refunds whose checks fail in our own code or database. */
@Component
@RequiredArgsConstructor
public class RefundFailures {

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	private final BackingOff backingOff;

	/**
	 * Postpones the refund's next check.
	 * @return whether its checks have failed too often
	 */
	public boolean backOff(long refundId) {
		return this.backingOff.backOff(this.refunds, refundId);
	}

	/** Sends the refund to review. Leaves it alone if it has moved since. */
	@Transactional
	public void sendToReview(long refundId) {
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(refundId).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(refundId).orElseThrow();
		if (refund.status().isOpen() && refund.schedule().checkFailures() >= BackingOff.MAX_FAILURES) {
			this.transitions.sendToReview(attempt, refund, Reason.CHECKS_FAILED, null);
		}
	}

}
