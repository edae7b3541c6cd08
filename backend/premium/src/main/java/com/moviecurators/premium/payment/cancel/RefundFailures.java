package com.moviecurators.premium.payment.cancel;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refunds;
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

	private final ReviewAlerts alerts;

	private final BackingOff backingOff;

	/**
	 * Postpones the refund's next check.
	 * @return whether its checks have failed too often
	 */
	public boolean backOff(long refundId) {
		return this.backingOff.backOff(this.refunds, refundId);
	}

	/**
	 * Alerts a person, and again from time to time. The refund stays open and is tried
	 * on: the money is the member's, and a machine can go on as soon as it works again.
	 */
	@Transactional
	public void alert(long refundId) {
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(refundId).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(refundId).orElseThrow();
		int failures = refund.schedule().checkFailures();
		if (refund.status().isOpen() && failures > 0 && failures % BackingOff.MAX_FAILURES == 0) {
			this.alerts.reviewRequired(Reason.CHECKS_FAILED, attempt.order(), null);
		}
	}

}
