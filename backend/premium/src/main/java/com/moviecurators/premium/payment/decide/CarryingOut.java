package com.moviecurators.premium.payment.decide;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.PaymentApproved;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.reconcile.ClosingPayment;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRequest;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.StartingRefund;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a decision out, in the caller's transaction and under the attempt's lock. */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class CarryingOut {

	private final StartingRefund starting;

	private final RefundTransitions refunds;

	private final ClosingPayment closing;

	private final ReturnedTokenStore tokens;

	private final ApplicationEventPublisher events;

	private final CheckPolicy checks;

	private final Clock clock;

	/** Does what was decided. The caller has judged it. */
	DecisionResult carryOut(Decision decision, CaseState state, CaseInquiry asked, KakaoPayReport report) {
		return switch (decision.action()) {
			case REFUND -> refund(decision, state);
			case RECORD_AS_PAID -> recordAsPaid(state, asked);
			case CLOSE -> close(state.attempt(), asked, report);
			case REFUNDED_ELSEWHERE -> refundedElsewhere(state, asked);
		};
	}

	/**
	 * A refund that leaves nothing always ends the access, if there is one. What ended
	 * before ends no more: the member may have bought again.
	 */
	private DecisionResult refund(Decision decision, CaseState state) {
		boolean hasAccess = state.wasGranted() && !state.hasAccessEnded();
		boolean endsAccess = hasAccess && (decision.endsAccess() || decision.amount() == state.rest());
		long refundId = this.starting.request(state.attempt(), Objects.requireNonNull(state.approval()),
				new RefundRequest(Origin.ADMIN, Reason.REFUND_DECIDED, Won.of(decision.amount()), endsAccess,
						new MemberId(decision.proposedBy())));
		return new DecisionResult.Refunding(refundId);
	}

	/** Grants what was paid for, unless it was granted before the review. */
	private DecisionResult recordAsPaid(CaseState state, CaseInquiry asked) {
		PaymentAttempt attempt = state.attempt();
		Approval approval = Objects.requireNonNull(state.approval());
		boolean grant = !state.wasGranted();
		Transition move = by(Reason.RECORDED_AS_PAID, asked).about(approval.totalAmount());
		if (state.refunded() > 0) {
			attempt.markPartlyRefunded(move, state.hasAccessEnded(), nextCheck(move));
			attempt.schedule().expedite(move.at(), nextCheck(move));
		}
		else {
			attempt.approve(move, nextCheck(move));
		}
		this.tokens.erase(attempt);
		if (grant) {
			this.events.publishEvent(
					new PaymentApproved(attempt.member(), attempt.order(), attempt.planCode(), approval.approvedAt()));
		}
		return new DecisionResult.Done();
	}

	private @Nullable Instant nextCheck(Transition move) {
		return this.checks.whilePaid(move.at(), move.at());
	}

	private DecisionResult close(PaymentAttempt attempt, CaseInquiry asked, KakaoPayReport report) {
		OrderAnswer answer = asked.answer();
		this.closing.closeReviewed(attempt, end(report), by(Reason.CLOSED_BY_ADMIN, asked),
				(answer != null) ? answer.answeredAt() : null);
		return new DecisionResult.Done();
	}

	/** The end that fits KakaoPay's words. */
	private static PaymentStatus end(KakaoPayReport report) {
		return switch (report) {
			case STOPPED -> PaymentStatus.CANCELED;
			case TIME_OVER -> PaymentStatus.EXPIRED;
			case FAILED, UNKNOWN_TID, UNKNOWN_TID_AFTER_RETURN, UNCLEAR, CONTRADICTS_ITSELF, NO_TID ->
				PaymentStatus.FAILED;
			case PAID, ANOTHER_AMOUNT, ANOTHER_PAYER, NO_AMOUNT, PARTLY_REFUNDED, REFUNDED, RECORDS_DIFFER, PAYABLE ->
				throw new IllegalStateException(report + " closes nothing");
		};
	}

	/**
	 * KakaoPay's records go on saying "paid", and so do ours: no refund is recorded. One
	 * in doubt ends.
	 */
	private DecisionResult refundedElsewhere(CaseState state, CaseInquiry asked) {
		PaymentAttempt attempt = state.attempt();
		Transition move = by(Reason.REFUNDED_ELSEWHERE, asked).about(state.rest());
		this.refunds.giveUpOpen(attempt, asked.statusText());
		this.refunds.markRefunded(attempt, move);
		attempt.schedule().expedite(move.at(), nextCheck(move));
		return new DecisionResult.Done();
	}

	private Transition by(Reason reason, CaseInquiry asked) {
		return Transition.by(Actor.ADMIN, reason, this.clock.instant()).quoting(asked.statusText());
	}

}
