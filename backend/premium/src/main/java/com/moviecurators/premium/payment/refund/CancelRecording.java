package com.moviecurators.premium.payment.refund;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.Refund.Source;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the outcome of a cancel call in one commit. */
@Component
@RequiredArgsConstructor
class CancelRecording {

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	private final CheckPolicy checks;

	private final Clock clock;

	@Transactional
	void record(RefundClaim.Call call, Outcome<CancelAnswer> outcome) {
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(call.refundId()).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(call.refundId()).orElseThrow();
		switch (outcome) {
			case Outcome.Happened<CancelAnswer>(CancelAnswer answer) -> happened(attempt, refund, call, answer);
			// After the lease another caller may have moved the refund: only returned
			// money counts.
			case Outcome.Refused<CancelAnswer> _ when !isHeld(refund, call) -> {
			}
			case Outcome.Unknown<CancelAnswer> _ when !isHeld(refund, call) -> {
			}
			case Outcome.Refused<CancelAnswer>(var error) ->
				notDone(attempt, refund, CancelRefusal.of(error), AnswerSummary.of(error));
			case Outcome.Unknown<CancelAnswer>(var cause) ->
				notDone(attempt, refund, CancelRefusal.of(cause), AnswerSummary.of(cause));
		}
	}

	/**
	 * Records the cancel, unless KakaoPay names another amount: then the result is
	 * unknown.
	 */
	private void happened(PaymentAttempt attempt, Refund refund, RefundClaim.Call call, CancelAnswer answer) {
		boolean fits = answer.approvedCancelAmount().total() == refund.totalAmount();
		if (fits && refund.status() != RefundStatus.DONE) {
			this.transitions.markDone(attempt, refund, answer.aid(), Source.CANCEL_RESPONSE, answer.status().name());
		}
		else if (!fits && isHeld(refund, call)) {
			notDone(attempt, refund, CancelRefusal.UNKNOWN, "another amount");
		}
	}

	/**
	 * A refusal speaks of this call only. If an earlier one may have been done, KakaoPay
	 * may refuse because of that: it is asked.
	 */
	private void notDone(PaymentAttempt attempt, Refund refund, CancelRefusal refusal, String answerSummary) {
		Instant now = this.clock.instant();
		boolean provesNothing = refusal == CancelRefusal.PERMANENT && refund.mayHaveBeenDone();
		switch (provesNothing ? CancelRefusal.UNKNOWN : refusal) {
			case PERMANENT -> this.transitions.refuse(attempt, refund, RefundRefusal.REFUSED, answerSummary);
			case RETRYABLE -> this.transitions.retry(attempt, refund, answerSummary);
			case UNKNOWN -> refund.markUnknown(now, answerSummary, this.checks.afterUnknownCancel(now));
		}
	}

	private static boolean isHeld(Refund refund, RefundClaim.Call call) {
		return refund.status() == RefundStatus.CALLING && refund.claim() == call.claim();
	}

}
