package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a refund and its attempt together, in the caller's transaction and under both
 * locks: they never tell two stories.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class RefundEnding {

	private final Refunds refunds;

	private final Alerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/** The whole payment is to be given back; whoever looks next does it. */
	void begin(PaymentAttempt attempt, Approval approval, Transition move) {
		attempt.giveBack(move);
		this.refunds.save(Refund.whole(approval, move.reason(), move.at()));
	}

	/** The money went back. */
	void done(PaymentAttempt attempt, Refund refund, @Nullable String aid, Evidence evidence, @Nullable String words) {
		Instant now = this.clock.instant();
		refund.done(aid, evidence, now, words);
		if (attempt.status() == PaymentStatus.REFUNDING) {
			Reason reason = (evidence == Evidence.ANSWER) ? Reason.REFUND_ANSWERED : Reason.REFUND_CONFIRMED;
			attempt.refunded(Transition.by(Actor.KAKAOPAY, reason, now).quoting(words));
		}
	}

	/** No money went back: try again later, and in the end ask a person. */
	void tryAgain(PaymentAttempt attempt, Refund refund, @Nullable String words) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(refund, now)) {
			review(attempt, refund, Reason.REFUND_GAVE_UP, words);
		}
		else {
			refund.mayBeTriedAgain(now, words, now.plus(this.settings.pauseAfter(refund.claim() - 1)));
		}
	}

	/** Nobody knows yet: ask KakaoPay later, and in the end a person. */
	void askLater(PaymentAttempt attempt, Refund refund, @Nullable String words) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(refund, now)) {
			review(attempt, refund, Reason.REFUND_GAVE_UP, words);
		}
		else {
			refund.lookAgainAt(now.plus(this.settings.pauseAfter(refund.looks())));
		}
	}

	/** No machine goes on: both are left to a person. */
	void review(PaymentAttempt attempt, Refund refund, Reason reason, @Nullable String words) {
		refund.refuse(this.clock.instant(), words);
		if (attempt.status() != PaymentStatus.IN_REVIEW) {
			attempt.review(Transition.by(Actor.RECOVERY, reason, this.clock.instant()).quoting(words));
		}
		this.alerts.needsPerson(reason, attempt.order(), words);
	}

	private boolean isTimeToGiveUp(Refund refund, Instant now) {
		return now.isAfter(refund.requestedAt().plus(this.settings.giveUpAfter()));
	}

}
