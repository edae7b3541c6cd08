package com.moviecurators.premium.payment;

import java.time.Clock;

import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that KakaoPay was paid, in the caller's one transaction and under the attempt's
 * lock: approval, membership and premium flag, or approval and refund.
 */
@Component
@RequiredArgsConstructor
class PaidRecording {

	private final Approvals approvals;

	private final ReturnLedger returns;

	private final PurchasePolicy policy;

	private final RefundEnding refunds;

	private final ApplicationEventPublisher events;

	private final Alerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/** Records the payment as far as the attempt's state and our rules allow. */
	@Transactional(propagation = Propagation.MANDATORY)
	ApprovalResult record(PaymentAttempt attempt, PaidFacts facts, Evidence evidence, @Nullable String words) {
		return switch (attempt.status()) {
			case RETURNED, APPROVING, UNKNOWN -> expected(attempt, facts, evidence, words);
			case READY -> unexpected(attempt, facts, evidence, Reason.INQUIRY_UNEXPECTED, words);
			case CANCELED, FAILED, EXPIRED -> unexpected(attempt, facts, evidence, Reason.PAID_AFTER_END, words);
			case APPROVED -> approved(attempt);
			case IN_REVIEW -> whileReviewed(attempt, facts, evidence);
			case PARTIALLY_REFUNDED, REFUNDING, REFUNDED -> ApprovalResult.of(attempt);
			case CREATED -> throw new IllegalPaymentMove(PaymentStatus.CREATED, PaymentStatus.APPROVED);
		};
	}

	private ApprovalResult expected(PaymentAttempt attempt, PaidFacts facts, Evidence evidence,
			@Nullable String words) {
		if (!facts.matches(attempt)) {
			return review(attempt, Reason.ANSWER_DIFFERS, words);
		}
		return this.policy.refusesPaid(attempt)
			.map((reason) -> giveBack(attempt, facts, evidence, reason, words))
			.orElseGet(() -> grant(attempt, facts, evidence, words));
	}

	/** Rules that refuse are certain; whatever else explains it, a person finds out. */
	private ApprovalResult unexpected(PaymentAttempt attempt, PaidFacts facts, Evidence evidence, Reason reason,
			@Nullable String words) {
		if (!facts.matches(attempt)) {
			return review(attempt, Reason.ANSWER_DIFFERS, words);
		}
		return this.policy.refusesPaid(attempt)
			.map((refusal) -> giveBack(attempt, facts, evidence, refusal, words))
			.orElseGet(() -> {
				keepBooks(attempt, facts, evidence);
				return review(attempt, reason, words);
			});
	}

	private ApprovalResult grant(PaymentAttempt attempt, PaidFacts facts, Evidence evidence, @Nullable String words) {
		if (attempt.status() == PaymentStatus.RETURNED) {
			// An earlier approve call of ours arrived after all; it is claimed after the
			// fact.
			attempt.claimApproval(Actor.RECOVERY, this.clock.instant(), this.settings.lease());
		}
		attempt.approve(by(Actor.KAKAOPAY,
				(evidence == Evidence.ANSWER) ? Reason.APPROVE_ANSWERED : Reason.INQUIRY_PAID, words));
		Approval approval = keepBooks(attempt, facts, evidence);
		this.returns.erase(attempt);
		this.events.publishEvent(
				new PaymentApproved(attempt.member(), attempt.order(), attempt.planCode(), approval.approvedAt()));
		return new ApprovalResult.Approved(Receipt.of(attempt, approval));
	}

	private ApprovalResult giveBack(PaymentAttempt attempt, PaidFacts facts, Evidence evidence, Reason reason,
			@Nullable String words) {
		Approval approval = keepBooks(attempt, facts, evidence);
		this.refunds.begin(attempt, approval, by(Actor.RECOVERY, reason, words));
		this.returns.erase(attempt);
		return ApprovalResult.of(attempt);
	}

	/** A person decides already; that the money did move belongs into the books. */
	private ApprovalResult whileReviewed(PaymentAttempt attempt, PaidFacts facts, Evidence evidence) {
		if (facts.matches(attempt)) {
			keepBooks(attempt, facts, evidence);
		}
		return ApprovalResult.of(attempt);
	}

	/** Whatever we think of it: money moved, and our books say so. */
	private Approval keepBooks(PaymentAttempt attempt, PaidFacts facts, Evidence evidence) {
		return this.approvals.findByAttemptId(attempt.id())
			.orElseGet(() -> this.approvals.save(new Approval(attempt.id(), evidence, facts, this.clock.instant())));
	}

	private ApprovalResult approved(PaymentAttempt attempt) {
		return new ApprovalResult.Approved(
				Receipt.of(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow()));
	}

	private ApprovalResult review(PaymentAttempt attempt, Reason reason, @Nullable String words) {
		attempt.review(by(Actor.RECOVERY, reason, words));
		this.alerts.needsPerson(reason, attempt.order(), words);
		return ApprovalResult.of(attempt);
	}

	private Transition by(Actor actor, Reason reason, @Nullable String words) {
		return Transition.by(actor, reason, this.clock.instant()).quoting(words);
	}

}
