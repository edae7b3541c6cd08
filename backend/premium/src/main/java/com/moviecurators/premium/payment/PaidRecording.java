package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.Approval.Evidence;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that KakaoPay was paid: approval, membership and premium flag in the caller's
 * one transaction, under the attempt's lock.
 */
@Component
@RequiredArgsConstructor
class PaidRecording {

	private final Approvals approvals;

	private final ReturnLedger returns;

	private final PurchasePolicy policy;

	private final ApplicationEventPublisher events;

	private final Alerts alerts;

	private final PaymentSettings settings;

	private final Clock clock;

	/** Records the payment as far as the attempt's state and our rules allow. */
	@Transactional(propagation = Propagation.MANDATORY)
	ApprovalResult record(PaymentAttempt attempt, PaidFacts facts, Evidence evidence, @Nullable String words) {
		return switch (attempt.status()) {
			case APPROVING, UNKNOWN -> recordOrReview(attempt, facts, evidence, words);
			case RETURNED -> {
				// An earlier approve call of ours arrived after all; it is claimed after
				// the fact.
				attempt.claimApproval(Actor.RECOVERY, this.clock.instant(), this.settings.lease());
				yield recordOrReview(attempt, facts, evidence, words);
			}
			case READY -> review(attempt, Reason.INQUIRY_UNEXPECTED, words);
			case APPROVED -> approved(attempt);
			case IN_REVIEW, PARTIALLY_REFUNDED, REFUNDED -> ApprovalResult.of(attempt);
			case CANCELED, FAILED, EXPIRED -> review(attempt, Reason.PAID_AFTER_END, words);
			case CREATED -> throw new IllegalPaymentMove(PaymentStatus.CREATED, PaymentStatus.APPROVED);
		};
	}

	private ApprovalResult recordOrReview(PaymentAttempt attempt, PaidFacts facts, Evidence evidence,
			@Nullable String words) {
		if (!facts.matches(attempt)) {
			return review(attempt, Reason.ANSWER_DIFFERS, words);
		}
		if (evidence == Evidence.INQUIRY && this.policy.refuses(attempt).isPresent()) {
			return review(attempt, Reason.PAID_AGAINST_RULES, words);
		}
		return recordPaid(attempt, facts, evidence, words);
	}

	private ApprovalResult recordPaid(PaymentAttempt attempt, PaidFacts facts, Evidence evidence,
			@Nullable String words) {
		Instant now = this.clock.instant();
		attempt.approve(Transition
			.by(Actor.KAKAOPAY, (evidence == Evidence.ANSWER) ? Reason.APPROVE_ANSWERED : Reason.INQUIRY_PAID, now)
			.quoting(words));
		Approval approval = this.approvals.save(new Approval(attempt.id(), evidence, facts, now));
		this.returns.erase(attempt);
		this.events.publishEvent(
				new PaymentApproved(attempt.member(), attempt.order(), attempt.planCode(), approval.approvedAt()));
		return new ApprovalResult.Approved(Receipt.of(attempt, approval));
	}

	private ApprovalResult approved(PaymentAttempt attempt) {
		return new ApprovalResult.Approved(
				Receipt.of(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow()));
	}

	private ApprovalResult review(PaymentAttempt attempt, Reason reason, @Nullable String words) {
		attempt.review(Transition.by(Actor.RECOVERY, reason, this.clock.instant()).quoting(words));
		this.alerts.needsPerson(reason, attempt.order(), words);
		return ApprovalResult.of(attempt);
	}

}
