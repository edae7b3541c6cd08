package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.PaymentApproved;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approval.Source;
import com.moviecurators.premium.payment.approval.ApprovalDetails;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.ReviewAlerts;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.cancel.CancelReconciliation;
import com.moviecurators.premium.payment.cancel.RefundReconciliation;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.refund.StartingRefund;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a payment that KakaoPay reports, in the caller's transaction and under the
 * attempt's lock: approval, membership and premium flag, or approval and refund.
 */
@Component
@RequiredArgsConstructor
public class PaymentRecording {

	private final Approvals approvals;

	private final ReturnedTokenStore tokens;

	private final PurchasePolicy policy;

	private final StartingRefund refunds;

	private final CancelReconciliation cancels;

	private final ApplicationEventPublisher events;

	private final ReviewAlerts alerts;

	private final CheckPolicy checks;

	private final Clock clock;

	/** Records the payment as far as the attempt's state and the rules allow. */
	@Transactional(propagation = Propagation.MANDATORY)
	public ApprovalResult record(PaymentAttempt attempt, ApprovalDetails details, Source source,
			@Nullable String answerSummary) {
		return switch (attempt.status()) {
			case RETURNED, APPROVING, UNKNOWN -> expected(attempt, details, source, answerSummary);
			case READY -> unexpected(attempt, details, source, Reason.INQUIRY_UNEXPECTED, answerSummary);
			case CANCELED, FAILED, EXPIRED ->
				unexpected(attempt, details, source, Reason.PAID_AFTER_END, answerSummary);
			case APPROVED -> approved(attempt);
			case IN_REVIEW -> whileReviewed(attempt, details, source, answerSummary);
			case PARTIALLY_REFUNDED, REFUNDING, REFUNDED -> ApprovalResult.of(attempt);
			case CREATED -> throw new IllegalStateException("Paid before KakaoPay prepared it");
		};
	}

	/**
	 * Records money that moved although the attempt's state does not explain it, and
	 * grants nothing: a person decides.
	 * @return what is recorded as paid
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Approval> recordUnexplained(PaymentAttempt attempt, OrderAnswer answer) {
		if (answer.amount() == null || !RefundReconciliation.isAboutRefund(answer.status())) {
			return this.approvals.findByAttemptId(attempt.id());
		}
		Approval approval = saveApproval(attempt, ApprovalDetails.of(answer), Source.ORDER_INQUIRY);
		this.cancels.correctPaid(attempt, approval, answer.amount());
		return Optional.of(approval);
	}

	private ApprovalResult expected(PaymentAttempt attempt, ApprovalDetails details, Source source,
			@Nullable String answerSummary) {
		if (!details.matches(attempt)) {
			return review(attempt, details, source, Reason.ANSWER_DIFFERS, answerSummary);
		}
		return this.policy.refundReason(attempt)
			.map((reason) -> refund(attempt, details, source, reason, answerSummary))
			.orElseGet(() -> grant(attempt, details, source, answerSummary));
	}

	/** Refunds what the rules refuse. Anything else unexpected is left to a person. */
	private ApprovalResult unexpected(PaymentAttempt attempt, ApprovalDetails details, Source source, Reason reason,
			@Nullable String answerSummary) {
		if (!details.matches(attempt)) {
			return review(attempt, details, source, Reason.ANSWER_DIFFERS, answerSummary);
		}
		return this.policy.refundReason(attempt).map((refusal) -> {
			this.alerts.unexpectedCapture(refusal, attempt.order());
			return refund(attempt, details, source, refusal, answerSummary);
		}).orElseGet(() -> review(attempt, details, source, reason, answerSummary));
	}

	private ApprovalResult grant(PaymentAttempt attempt, ApprovalDetails details, Source source,
			@Nullable String answerSummary) {
		Instant now = this.clock.instant();
		if (attempt.status() == PaymentStatus.RETURNED) {
			// An earlier approve call went through after all: claims it afterwards.
			attempt.claimApproval(Actor.RECOVERY, now, this.checks.leaseEnd(now));
		}
		attempt.approve(by(Actor.KAKAOPAY,
				(source == Source.APPROVE_RESPONSE) ? Reason.APPROVE_ANSWERED : Reason.INQUIRY_PAID, answerSummary),
				this.checks.whilePaid(now, now));
		Approval approval = saveApproval(attempt, details, source);
		this.tokens.erase(attempt);
		this.events.publishEvent(
				new PaymentApproved(attempt.member(), attempt.order(), attempt.planCode(), approval.approvedAt()));
		return new ApprovalResult.Approved(Receipt.of(attempt, approval));
	}

	private ApprovalResult refund(PaymentAttempt attempt, ApprovalDetails details, Source source, Reason reason,
			@Nullable String answerSummary) {
		Approval approval = saveApproval(attempt, details, source);
		this.refunds.start(attempt, approval, by(Actor.RECOVERY, reason, answerSummary));
		this.tokens.erase(attempt);
		return ApprovalResult.of(attempt);
	}

	/**
	 * Judges what a machine can judge in review. Otherwise a person decides already, and
	 * the approval is recorded all the same.
	 */
	private ApprovalResult whileReviewed(PaymentAttempt attempt, ApprovalDetails details, Source source,
			@Nullable String answerSummary) {
		if (!attempt.isJudgeable()) {
			saveApproval(attempt, details, source);
			this.alerts.reviewRequired(Reason.INQUIRY_PAID, attempt.order(), answerSummary);
			return ApprovalResult.of(attempt);
		}
		return (attempt.liveKey() != null && attempt.claim() > 0) ? expected(attempt, details, source, answerSummary)
				: unexpected(attempt, details, source, Reason.PAID_AFTER_END, answerSummary);
	}

	/** Saves the approval: money moved, whatever follows. */
	private Approval saveApproval(PaymentAttempt attempt, ApprovalDetails details, Source source) {
		return this.approvals.findByAttemptId(attempt.id())
			.orElseGet(() -> this.approvals.save(new Approval(attempt.id(), source, details, this.clock.instant())));
	}

	private ApprovalResult approved(PaymentAttempt attempt) {
		return new ApprovalResult.Approved(
				Receipt.of(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow()));
	}

	/** Leaves the payment to a person. Our records say what KakaoPay's say. */
	private ApprovalResult review(PaymentAttempt attempt, ApprovalDetails details, Source source, Reason reason,
			@Nullable String answerSummary) {
		saveApproval(attempt, details, source);
		attempt.sendToReview(by(Actor.RECOVERY, reason, answerSummary),
				this.checks.whileReviewed(this.clock.instant(), 0));
		this.alerts.reviewRequired(reason, attempt.order(), answerSummary);
		return ApprovalResult.of(attempt);
	}

	private Transition by(Actor actor, Reason reason, @Nullable String answerSummary) {
		return Transition.by(actor, reason, this.clock.instant()).quoting(answerSummary);
	}

}
