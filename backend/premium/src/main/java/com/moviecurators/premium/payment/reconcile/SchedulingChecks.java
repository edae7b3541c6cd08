package com.moviecurators.premium.payment.reconcile;

import java.time.Instant;

import com.moviecurators.premium.payment.approve.ResumePolicy;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.cancel.RefundReconciliation;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Schedules an attempt's next check after an inquiry that did not move it, and in the end
 * sends it to a person. Callers hold the attempt's lock.
 */
@Component
@RequiredArgsConstructor
class SchedulingChecks {

	private final ReturnedTokenStore tokens;

	private final ResumePolicy resumePolicy;

	private final RefundReconciliation refunds;

	private final ReviewAlerts alerts;

	private final ClosingPolicy policy;

	private final ClosingPayment closing;

	private final CheckPolicy checks;

	/** Ends the check. What was paid, and what a person decides about, has a next one. */
	void finish(PaymentAttempt attempt, Instant now) {
		CheckSchedule schedule = attempt.schedule();
		switch (attempt.status()) {
			case APPROVED, PARTIALLY_REFUNDED -> schedule.restart(this.checks.whilePaid(now, attempt.movedAt()));
			case IN_REVIEW -> schedule.reschedule(this.checks.whileReviewed(now, schedule.checks()));
			case REFUNDED ->
				schedule.reschedule(attempt.wentBackElsewhere() ? this.checks.whilePaid(now, attempt.movedAt()) : null);
			case CANCELED, FAILED, EXPIRED -> schedule.end();
			case CREATED, READY, RETURNED, APPROVING, UNKNOWN, REFUNDING -> {
			}
		}
	}

	/** Asks again later what this inquiry could not settle, and in the end a person. */
	void inquireAgain(PaymentAttempt attempt, String answerSummary, Instant now) {
		if (!this.policy.isUnsettled(attempt)) {
			finish(attempt, now);
		}
		else if (this.policy.isTimeToGiveUp(attempt, now)) {
			giveUp(attempt, answerSummary, now);
		}
		else {
			attempt.schedule().finishCheck(this.checks.afterCheck(now, attempt.schedule().checks()));
		}
	}

	/**
	 * Asks again later where KakaoPay answers, and only time or a clock is in the way.
	 */
	void inquireInTime(PaymentAttempt attempt, String answerSummary, Instant now) {
		if (attempt.isJudgeable()) {
			attempt.schedule().reschedule(this.checks.whileReviewed(now, 0));
		}
		else {
			inquireAgain(attempt, answerSummary, now);
		}
	}

	/** Tries a stored token when it is due. Without one, waits for the member. */
	void waitForToken(PaymentAttempt attempt, Instant now) {
		if (this.resumePolicy.mayResume(attempt, now)) {
			attempt.schedule().finishCheck(approvalTime(attempt, now));
		}
		else if (attempt.mayHaveBeenCharged()) {
			attempt.schedule()
				.reschedule(this.checks.whileUnpaid(now, attempt.schedule().checks(), attempt.expiresAt()));
		}
		else {
			attempt.schedule().reschedule(this.checks.afterExpiry(attempt.expiresAt()));
		}
	}

	/** When a stored token is tried, whoever asked and whatever else came back. */
	private Instant approvalTime(PaymentAttempt attempt, Instant now) {
		boolean alreadyTried = attempt.isKnownUnfinished() && !this.tokens.hasUntried(attempt);
		return alreadyTried ? this.checks.beforeRepeatedApproval(now) : this.checks.afterReturn(now);
	}

	/**
	 * A close by admins stands, unless KakaoPay says paid: they knew that it says
	 * nothing.
	 */
	private void giveUp(PaymentAttempt attempt, String answerSummary, Instant now) {
		if (attempt.isClosedByAdmin()) {
			attempt.schedule().end();
		}
		else if (!attempt.mayHaveBeenCharged()) {
			// No call of ours can have taken money, and the time to pay is long over.
			this.closing.closeUncharged(attempt, PaymentStatus.EXPIRED,
					Transition.by(Actor.KAKAOPAY, Reason.TIME_OVER, now).quoting(answerSummary));
		}
		else {
			sendToReview(attempt, Reason.GAVE_UP_ASKING, Actor.RECOVERY, answerSummary, now);
		}
	}

	/** Leaves the attempt to a person, and an open refund of it too. */
	void sendToReview(PaymentAttempt attempt, Reason reason, Actor actor, String answerSummary, Instant now) {
		boolean endsRefund = attempt.status() == PaymentStatus.REFUNDING || reason == Reason.REFUND_DIFFERS;
		if (endsRefund && this.refunds.sendOpenToReview(attempt, reason, answerSummary)) {
			return;
		}
		attempt.sendToReview(Transition.by(actor, reason, now).quoting(answerSummary),
				this.checks.whileReviewed(now, 0));
		this.alerts.reviewRequired(reason, attempt.order(), answerSummary);
	}

}
