package com.moviecurators.premium.payment.reconcile;

import java.time.Instant;
import java.util.List;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import com.moviecurators.premium.payment.refund.RefundSum;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
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

	private final RefundTransitions transitions;

	private final CheckPolicy checks;

	/**
	 * Ends the review if all went back, or if nothing but an answer of KakaoPay's brought
	 * the payment into it. A refund that ended with it is left to a person.
	 */
	void end(PaymentAttempt attempt, OrderAnswer answer, Instant now) {
		if (attempt.status() != PaymentStatus.IN_REVIEW) {
			return;
		}
		Transition move = Transition.by(Actor.KAKAOPAY, Reason.RECORDS_AGREE, now)
			.quoting(AnswerSummary.shorten(answer.statusText()));
		if (isNothingLeft(attempt)) {
			this.transitions.markRefunded(attempt, move);
		}
		else if (attempt.isInReviewByAnswer() && !hasUndecidedRefund(attempt)) {
			resume(attempt, move);
		}
	}

	/** The access stays as it is, also if a refund has ended it meanwhile. */
	private void resume(PaymentAttempt attempt, Transition move) {
		Instant nextCheckAt = this.checks.whilePaid(move.at(), move.at());
		RefundSum sum = RefundSum.of(attempt.id(), this.refunds.findByAttemptIdOrderById(attempt.id()));
		if (sum.refunded() > 0) {
			attempt.markPartlyRefunded(move, sum.endedAccess(), nextCheckAt);
		}
		else {
			attempt.approve(move, nextCheckAt);
		}
	}

	private boolean isNothingLeft(PaymentAttempt attempt) {
		long paid = this.approvals.findByAttemptId(attempt.id()).orElseThrow().totalAmount();
		return attempt.wentBackElsewhere() || this.refunds.refunded(attempt.id()).total() >= paid;
	}

	/** Whether a refund ended UNDECIDED, and no review of the payment has ended since. */
	private boolean hasUndecidedRefund(PaymentAttempt attempt) {
		List<Refund> all = this.refunds.findByAttemptIdOrderById(attempt.id());
		return !all.isEmpty() && all.getLast().refusal() == RefundRefusal.UNDECIDED
				&& attempt.lastReviewEndedAt().filter((end) -> !end.isBefore(all.getLast().movedAt())).isEmpty();
	}

}
