package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records, in one commit, what came of a cancel call. */
@Component
@RequiredArgsConstructor
class RefundRecords {

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final RefundEnding ending;

	private final PaymentSettings settings;

	private final Clock clock;

	@Transactional
	void record(RefundLook.Call call, Outcome<CancelAnswer> outcome) {
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(call.refundId()).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(call.refundId()).orElseThrow();
		switch (outcome) {
			case Outcome.Happened<CancelAnswer>(CancelAnswer answer) -> happened(attempt, refund, call, answer);
			// Whoever's lease ran out has been overtaken: only news of money counts from
			// them.
			case Outcome.Refused<CancelAnswer> _ when !isHeld(refund, call) -> {
			}
			case Outcome.Unknown<CancelAnswer> _ when !isHeld(refund, call) -> {
			}
			case Outcome.Refused<CancelAnswer>(var error) ->
				notDone(attempt, refund, CancelRefusal.of(error), KakaoPayWords.of(error));
			case Outcome.Unknown<CancelAnswer>(var cause) ->
				notDone(attempt, refund, CancelRefusal.of(cause), KakaoPayWords.of(cause));
		}
	}

	/** An answer about another amount than was asked for is no answer: compare books. */
	private void happened(PaymentAttempt attempt, Refund refund, RefundLook.Call call, CancelAnswer answer) {
		boolean fits = answer.approvedCancelAmount().total() == refund.totalAmount();
		if (fits && refund.status() != RefundStatus.DONE) {
			this.ending.done(attempt, refund, answer.aid(), Evidence.ANSWER, answer.status().name());
		}
		else if (!fits && isHeld(refund, call)) {
			notDone(attempt, refund, CancelRefusal.UNCLEAR, "another amount");
		}
	}

	private void notDone(PaymentAttempt attempt, Refund refund, CancelRefusal refusal, String words) {
		Instant now = this.clock.instant();
		switch (refusal) {
			case FOR_GOOD -> this.ending.review(attempt, refund, Reason.REFUND_REFUSED, words);
			case NOT_NOW -> this.ending.tryAgain(attempt, refund, words);
			case UNCLEAR -> refund.lose(now, words, now.plus(this.settings.firstLook()));
		}
	}

	private static boolean isHeld(Refund refund, RefundLook.Call call) {
		return refund.status() == RefundStatus.CALLING && refund.claim() == call.claim();
	}

}
