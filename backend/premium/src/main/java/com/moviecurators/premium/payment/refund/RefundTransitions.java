package com.moviecurators.premium.payment.refund;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.payment.PaymentRefunded;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.Refund.Source;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a refund and its attempt together, in the caller's transaction and under both
 * locks, so that they never contradict each other.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class RefundTransitions {

	private final Refunds refunds;

	private final Approvals approvals;

	private final Members members;

	private final ApplicationEventPublisher events;

	private final ReviewAlerts alerts;

	private final CheckPolicy checks;

	private final PaymentSettings settings;

	private final Clock clock;

	/** The money went back. */
	public void markDone(PaymentAttempt attempt, Refund refund, @Nullable String aid, Source source,
			@Nullable String answerSummary) {
		Instant now = this.clock.instant();
		boolean open = refund.status().isOpen();
		refund.markDone(aid, source, now, answerSummary);
		if (open) {
			release(attempt, refund);
		}
		Reason reason = (source == Source.CANCEL_RESPONSE) ? Reason.REFUND_ANSWERED : Reason.REFUND_CONFIRMED;
		moveAfter(attempt, refund,
				Transition.by(Actor.KAKAOPAY, reason, now).quoting(answerSummary).about(refund.totalAmount()));
	}

	/**
	 * Money went back without a call of ours.
	 * @param aid KakaoPay's id of the cancel; null if it tells none
	 * @param madeAt when the money went back
	 */
	public void recordElsewhere(PaymentAttempt attempt, Approval approval, @Nullable String aid, RefundParts parts,
			Instant madeAt, Transition move) {
		long before = this.refunds.refunded(attempt.id()).total();
		moveAfter(attempt, this.refunds.save(new Refund(approval, aid, parts, before, madeAt, move)), move);
	}

	/**
	 * Moves the attempt once the refund is done, and ends the access if it is to end. If
	 * all had gone back by another way already, a person is alerted.
	 */
	private void moveAfter(PaymentAttempt attempt, Refund refund, Transition move) {
		boolean nothingLeft = this.refunds.refunded(attempt.id()).total() >= paid(attempt);
		boolean endsAccess = nothingLeft || refund.endsAccess();
		boolean twice = attempt.status() == PaymentStatus.REFUNDED || attempt.wentBackElsewhere();
		if (nothingLeft && attempt.status() != PaymentStatus.REFUNDED) {
			attempt.markRefunded(move);
		}
		else if (!nothingLeft && attempt.status().isOneOf(PaymentStatus.APPROVED, PaymentStatus.PARTIALLY_REFUNDED)) {
			attempt.markPartlyRefunded(move, endsAccess, this.checks.whilePaid(move.at(), move.at()));
		}
		else {
			attempt.note(move);
		}
		if (twice) {
			this.alerts.reviewRequired(Reason.REFUND_DIFFERS, attempt.order(), move.kakaoPayAnswer());
		}
		this.events.publishEvent(new PaymentRefunded(attempt.member(), attempt.order(), endsAccess, move.at()));
	}

	/** Nothing is left of what was paid, without another refund: ends the access. */
	public void markRefunded(PaymentAttempt attempt, Transition move) {
		attempt.markRefunded(move);
		this.events.publishEvent(new PaymentRefunded(attempt.member(), attempt.order(), true, move.at()));
	}

	/** What is recorded as paid: it may have been corrected since the request. */
	private long paid(PaymentAttempt attempt) {
		return this.approvals.findByAttemptId(attempt.id()).orElseThrow().totalAmount();
	}

	/** No money went back: retries later, and in the end asks a person. */
	public void retry(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(attempt, refund, now)) {
			giveUp(attempt, refund, answerSummary, now);
		}
		else {
			refund.releaseForRetry(now, answerSummary, this.checks.afterCancelCall(now, refund.claim()));
		}
	}

	/** The result is unknown: asks KakaoPay later, and in the end a person. */
	public void checkLater(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(attempt, refund, now)) {
			giveUp(attempt, refund, answerSummary, now);
		}
		else {
			refund.schedule().reschedule(this.checks.afterCheck(now, refund.schedule().checks()));
		}
	}

	/**
	 * KakaoPay names another amount as paid: the refund would leave or exceed something.
	 * Asks again, and in the end leaves it to a person.
	 */
	public void checkAmountLater(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (isTimeToGiveUp(attempt, refund, now)) {
			sendToReview(attempt, refund, Reason.ANSWER_DIFFERS, answerSummary);
		}
		else {
			refund.schedule().reschedule(this.checks.afterCheck(now, refund.schedule().checks()));
		}
	}

	/**
	 * Alerts a person, once. If a cancel call may still give the money back, KakaoPay is
	 * asked on, and nothing is retried: the person may give it back in another way.
	 */
	private void giveUp(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary, Instant now) {
		if (!refund.mayHaveBeenDone()) {
			sendToReview(attempt, refund, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else if (attempt.status() == PaymentStatus.REFUNDING) {
			refund.remainUnknown(now, answerSummary, this.checks.whileReviewed(now, 0));
			sendToReview(attempt, Reason.REFUND_GAVE_UP, answerSummary);
		}
		else if (refund.origin() != Origin.RULE && !attempt.isRefundGivenUp()) {
			refund.remainUnknown(now, answerSummary, this.checks.whileReviewed(now, 0));
			attempt.note(Transition.by(Actor.RECOVERY, Reason.REFUND_GAVE_UP, now).about(refund.totalAmount()));
			this.alerts.reviewRequired(Reason.REFUND_GAVE_UP, attempt.order(), answerSummary);
		}
		else {
			refund.schedule().reschedule(this.checks.whileReviewed(now, refund.schedule().checks()));
		}
	}

	/**
	 * KakaoPay refuses the refund for good. What a rule of ours refunds is left to a
	 * person; whoever asked for it is told. KakaoPay is asked about the payment soon:
	 * somebody may have been faster in its partner console.
	 */
	public void refuse(PaymentAttempt attempt, Refund refund, RefundRefusal refusal, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		endAsRefused(attempt, refund, refusal, answerSummary);
		if (refund.origin() == Origin.RULE) {
			sendToReview(attempt, Reason.REFUND_REFUSED, answerSummary);
		}
		else {
			attempt.note(Transition.by(Actor.KAKAOPAY, Reason.REFUND_REFUSED, now)
				.quoting(answerSummary)
				.about(refund.totalAmount()));
		}
		attempt.schedule().scheduleNoLaterThan(now);
	}

	/**
	 * Money went back without us: what was asked for before was asked for by amounts that
	 * are no longer true.
	 */
	public void overtake(PaymentAttempt attempt, Refund refund, @Nullable String answerSummary) {
		endAsRefused(attempt, refund, RefundRefusal.OVERTAKEN, answerSummary);
		attempt.note(Transition.by(Actor.RECOVERY, Reason.REFUND_OVERTAKEN, this.clock.instant())
			.about(refund.totalAmount()));
	}

	/** Leaves refund and attempt to a person. */
	public void sendToReview(PaymentAttempt attempt, Refund refund, Reason reason, @Nullable String answerSummary) {
		endAsRefused(attempt, refund, RefundRefusal.UNDECIDED, answerSummary);
		sendToReview(attempt, reason, answerSummary);
	}

	/** Ends the attempt's open refund, if there is one: its money went back elsewhere. */
	public void giveUpOpen(PaymentAttempt attempt, @Nullable String answerSummary) {
		this.refunds.lockOpen(attempt.id())
			.ifPresent((refund) -> endAsRefused(attempt, refund, RefundRefusal.UNDECIDED, answerSummary));
	}

	private void endAsRefused(PaymentAttempt attempt, Refund refund, RefundRefusal refusal,
			@Nullable String answerSummary) {
		refund.markRefused(refusal, this.clock.instant(), answerSummary);
		release(attempt, refund);
	}

	/** Ends the hold of this refund, and not that of a later payment's. */
	private void release(PaymentAttempt attempt, Refund refund) {
		if (refund.endsAccess() && !attempt.isAccessEnded()) {
			this.members.releasePremium(attempt.member());
		}
	}

	private void sendToReview(PaymentAttempt attempt, Reason reason, @Nullable String answerSummary) {
		Instant now = this.clock.instant();
		attempt.sendToReview(Transition.by(Actor.RECOVERY, reason, now).quoting(answerSummary),
				this.checks.whileReviewed(now, 0));
		this.alerts.reviewRequired(reason, attempt.order(), answerSummary);
	}

	/**
	 * After a day, or where nobody can tell how long it has been. What a person decides
	 * already stays so, also if the clock is set back.
	 */
	private boolean isTimeToGiveUp(PaymentAttempt attempt, Refund refund, Instant now) {
		Instant requested = refund.requestedAt();
		boolean decidedByPerson = attempt.status() == PaymentStatus.IN_REVIEW && refund.origin() == Origin.RULE;
		return decidedByPerson || CheckSchedule.isFromTheFuture(requested, now)
				|| now.isAfter(requested.plus(this.settings.giveUpAfter()));
	}

}
