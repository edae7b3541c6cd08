package com.moviecurators.premium.payment.reconcile;

import java.time.Instant;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Ends the review of a payment about which nothing is left to decide, once KakaoPay's
 * records agree with ours. Callers hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
class EndingReview {

	private final Approvals approvals;

	private final Refunds refunds;

	/** Ends the review if all went back. */
	void end(PaymentAttempt attempt, OrderAnswer answer, Instant now) {
		if (attempt.status() == PaymentStatus.IN_REVIEW && isNothingLeft(attempt)) {
			attempt.markRefunded(Transition.by(Actor.KAKAOPAY, Reason.RECORDS_AGREE, now)
				.quoting(AnswerSummary.shorten(answer.statusText())));
		}
	}

	private boolean isNothingLeft(PaymentAttempt attempt) {
		long paid = this.approvals.findByAttemptId(attempt.id()).orElseThrow().totalAmount();
		return attempt.wentBackElsewhere() || this.refunds.refunded(attempt.id()).total() >= paid;
	}

}
