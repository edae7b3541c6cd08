package com.moviecurators.premium.payment.cancel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.Refund.Source;
import com.moviecurators.premium.payment.refund.RefundParts;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.RefundTransitions;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.refund.StartingRefund;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what KakaoPay shows as cancelled: refunds of ours that went through, and money
 * that went back by KakaoPay's partner console. Runs in the caller's transaction and
 * under the attempt's lock.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class CancelReconciliation {

	/** Nodes may differ by seconds. */
	private static final Duration SETTLED = Duration.ofMinutes(1);

	private final Approvals approvals;

	private final Refunds refunds;

	private final RefundTransitions transitions;

	private final StartingRefund starting;

	private final Clock clock;

	/**
	 * Records what went back of a payment that has an approval.
	 * @param askedAt before KakaoPay was asked. Single cancels stay true; a total does
	 * not if a refund was recorded since
	 */
	public Result reconcile(PaymentAttempt attempt, OrderAnswer answer, Instant askedAt) {
		Approval approval = this.approvals.findByAttemptId(attempt.id()).orElseThrow();
		correctPaid(attempt, approval, answer.amount());
		List<Refund> refunds = this.refunds.findByAttemptIdOrderById(attempt.id());
		KakaoPayCancels cancels = KakaoPayCancels.of(answer);
		CancelComparison found = cancels.compare(approval.totalAmount(), refunds);
		if (isBeingCanceled(refunds) || (!found.certain() && isOutdated(refunds, askedAt))) {
			return Result.UNCERTAIN;
		}
		if (isAnother(approval, answer.amount())) {
			return Result.ANOTHER_AMOUNT;
		}
		String answerSummary = AnswerSummary.shorten(answer.statusText());
		record(attempt, approval, cancels, found, answerSummary);
		if (!found.explained()) {
			return Result.DIFFERENT;
		}
		if (found.isEmpty()) {
			return Result.AGREED;
		}
		overtakeOpen(attempt, approval, answerSummary);
		return Result.RECORDED;
	}

	private void record(PaymentAttempt attempt, Approval approval, KakaoPayCancels cancels, CancelComparison found,
			String answerSummary) {
		found.own()
			.forEach((refund) -> this.transitions.markDone(attempt, refund, cancels.aid(refund), Source.ORDER_INQUIRY,
					answerSummary));
		if (!found.others().isEmpty()) {
			recordOthers(attempt, approval, found.others(), cancels.canceled(), answerSummary);
		}
	}

	/** Whether a refund of the attempt is open. */
	public boolean hasOpen(PaymentAttempt attempt) {
		return this.refunds.findByOpenKey(attempt.id()).isPresent();
	}

	/**
	 * Money went back that the attempt's open refund, if there is one, did not know of.
	 */
	void overtakeOpen(PaymentAttempt attempt, String answerSummary) {
		overtakeOpen(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow(), answerSummary);
	}

	private void overtakeOpen(PaymentAttempt attempt, Approval approval, String answerSummary) {
		this.refunds.lockOpen(attempt.id()).ifPresent((open) -> overtake(attempt, approval, open, answerSummary));
	}

	/** Whether this is another amount than the one that is recorded as paid. */
	public boolean isAnotherThanPaid(PaymentAttempt attempt, @Nullable Amount paid) {
		return this.approvals.findByAttemptId(attempt.id()).filter((approval) -> isAnother(approval, paid)).isPresent();
	}

	/** An amount object without a total says nothing. */
	private static boolean isAnother(Approval approval, @Nullable Amount paid) {
		return paid != null && paid.total() > 0 && !approval.isOf(paid);
	}

	/**
	 * Under review KakaoPay's latest word counts, unless more has gone back: the answer
	 * that was recorded may have named another amount than it took.
	 */
	public void correctPaid(PaymentAttempt attempt, Approval approval, @Nullable Amount paid) {
		boolean differs = attempt.status() == PaymentStatus.IN_REVIEW && isAnother(approval, paid);
		if (differs && paid != null && this.refunds.refunded(attempt.id()).total() <= paid.total()) {
			approval.correct(paid);
			attempt
				.note(Transition.by(Actor.KAKAOPAY, Reason.AMOUNT_CORRECTED, this.clock.instant()).about(paid.total()));
		}
	}

	/** KakaoPay may be cancelling just now. Once the call is over, it can be told. */
	private static boolean isBeingCanceled(List<Refund> refunds) {
		return refunds.stream().anyMatch((refund) -> refund.status() == RefundStatus.CALLING);
	}

	private static boolean isOutdated(List<Refund> refunds, Instant askedAt) {
		Instant known = askedAt.minus(SETTLED);
		return refunds.stream()
			.anyMatch((refund) -> refund.status() == RefundStatus.DONE && refund.movedAt().isAfter(known));
	}

	/** KakaoPay gives parts for the total only: single cancels share them. */
	private void recordOthers(PaymentAttempt attempt, Approval approval, List<ConsoleCancel> others,
			RefundParts canceled, String answerSummary) {
		RefundParts before = this.refunds.refunded(attempt.id());
		RefundParts rest = RefundParts.of(approval).minus(before).cut().splitAs(canceled.minus(before));
		for (ConsoleCancel cancel : others) {
			RefundParts parts = rest.split(cancel.amount());
			recordOther(attempt, approval, cancel, parts, answerSummary);
			rest = rest.minus(parts);
		}
	}

	private void recordOther(PaymentAttempt attempt, Approval approval, ConsoleCancel cancel, RefundParts parts,
			String answerSummary) {
		Instant now = this.clock.instant();
		Transition move = Transition.by(Actor.KAKAOPAY, Reason.REFUNDED_IN_CONSOLE, now)
			.quoting(answerSummary)
			.about(parts.total());
		this.transitions.recordElsewhere(attempt, approval, cancel.aid(), parts,
				cancel.madeBy(approval.approvedAt(), now), move);
	}

	/** What a rule of ours refunds goes back all the same: the rest of it now. */
	private void overtake(PaymentAttempt attempt, Approval approval, Refund open, String answerSummary) {
		this.transitions.overtake(attempt, open, answerSummary);
		if (open.origin() == Origin.RULE && attempt.status() == PaymentStatus.REFUNDING) {
			this.starting.startAgain(approval, open);
		}
	}

	/** What came of a comparison. */
	public enum Result {

		/** Both sides say the same. */
		AGREED,
		/** What KakaoPay shows was recorded. */
		RECORDED,
		/** A later answer can tell. */
		UNCERTAIN,
		/** KakaoPay says that another amount was paid than we have recorded. */
		ANOTHER_AMOUNT,
		/** Less went back than by our records, or the amounts fit nothing. */
		DIFFERENT

	}

}
