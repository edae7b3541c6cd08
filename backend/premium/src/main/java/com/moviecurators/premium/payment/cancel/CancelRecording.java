package com.moviecurators.premium.payment.cancel;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refund.Source;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the outcome of a cancel call in one commit. */
@Component
@RequiredArgsConstructor
class CancelRecording {

	private static final int ANSWERS_BEFORE_THE_PROOF = 2;

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	private final CancelReconciliation cancels;

	private final CheckPolicy checks;

	private final PaymentSettings settings;

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
	 * Records the cancel, unless KakaoPay names other amounts: then the result is
	 * unknown. A late answer may be about money that is recorded already.
	 */
	private void happened(PaymentAttempt attempt, Refund refund, RefundClaim.Call call, CancelAnswer answer) {
		boolean fits = answer.approvedCancelAmount().total() == refund.totalAmount() && isMissing(refund, answer)
				&& !this.cancels.isAnotherThanPaid(attempt, answer.amount());
		if (fits && refund.status() != RefundStatus.DONE) {
			markDone(attempt, refund, answer);
		}
		else if (!fits && isHeld(refund, call)) {
			notDone(attempt, refund, CancelRefusal.UNKNOWN, "another amount");
		}
	}

	/**
	 * Whether what went back in all, by the answer, is not recorded yet: an inquiry may
	 * have taken it for a refund in the console.
	 */
	private boolean isMissing(Refund refund, CancelAnswer answer) {
		Amount canceled = answer.canceledAmount();
		return canceled == null
				|| canceled.total() >= this.refunds.refunded(refund.attemptId()).total() + refund.totalAmount();
	}

	/** If it had been given up, another refund may have been requested since. */
	private void markDone(PaymentAttempt attempt, Refund refund, CancelAnswer answer) {
		boolean givenUp = !refund.status().isOpen();
		this.transitions.markDone(attempt, refund, answer.aid(), Source.CANCEL_RESPONSE, answer.status().name());
		if (givenUp) {
			this.cancels.overtakeOpen(attempt, answer.status().name());
		}
	}

	private void notDone(PaymentAttempt attempt, Refund refund, CancelRefusal refusal, String answerSummary) {
		Instant now = this.clock.instant();
		switch (proven(refund, refusal, answerSummary)) {
			case PERMANENT -> this.transitions.refuse(attempt, refund, RefundRefusal.REFUSED, answerSummary);
			case PAYER_LEFT -> this.transitions.refuse(attempt, refund, RefundRefusal.PAYER_LEFT, answerSummary);
			case NOT_CANCELABLE ->
				this.transitions.refuse(attempt, refund, RefundRefusal.CANCEL_PERIOD_OVER, answerSummary);
			case RETRYABLE -> this.transitions.retry(attempt, refund, answerSummary);
			case UNKNOWN -> refund.markUnknown(now, answerSummary, this.checks.afterUnknownCancel(now));
		}
	}

	/**
	 * A refusal speaks of this call only. If an earlier one may have been done, KakaoPay
	 * may refuse because of that: it is asked. The third refusal is believed once the
	 * earlier call is so old that no bank is late with it: an inquiry after each one has
	 * shown that nothing went back. Should it be done all the same, that is recorded.
	 */
	private CancelRefusal proven(Refund refund, CancelRefusal refusal, String answerSummary) {
		Instant settled = this.clock.instant().minus(this.settings.lateApprovalWindow());
		boolean proven = switch (refusal) {
			case PERMANENT, PAYER_LEFT ->
				!refund.mayHaveBeenDone() || refund.isNowAnswered(answerSummary, ANSWERS_BEFORE_THE_PROOF, settled);
			case NOT_CANCELABLE -> refund.isNowAnswered(answerSummary, ANSWERS_BEFORE_THE_PROOF, settled);
			case RETRYABLE, UNKNOWN -> true;
		};
		return proven ? refusal : CancelRefusal.UNKNOWN;
	}

	private static boolean isHeld(Refund refund, RefundClaim.Call call) {
		return refund.status() == RefundStatus.CALLING && refund.claim() == call.claim();
	}

}
