package com.moviecurators.premium.payment.decide;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes into the audit log what admins decide, in the caller's transaction. */
@Component
@RequiredArgsConstructor
class DecisionAudit {

	private final AuditLog log;

	/** An admin carried something out alone, or proposed it. */
	void decided(SignedInMember admin, PaymentAttempt attempt, Decision decision) {
		record(admin, decision.isOpen() ? AuditAction.PROPOSED : act(decision), attempt, decision, decision.reason());
	}

	/** A second admin confirmed a proposal, and it was carried out. */
	void confirmed(SignedInMember admin, PaymentAttempt attempt, Decision decision) {
		record(admin, AuditAction.CONFIRMED, attempt, decision, decision.reason());
		record(admin, act(decision), attempt, decision, decision.reason());
	}

	/** An admin declined a proposal. */
	void declined(SignedInMember admin, PaymentAttempt attempt, Decision decision) {
		record(admin, AuditAction.DECLINED, attempt, decision, decision.declineReason());
	}

	/**
	 * KakaoPay is about to be asked for an act: that can no longer be undone. Keeps what
	 * the admin said, also if the act is refused.
	 */
	void asking(Act act, PaymentAttempt attempt) {
		AuditRecord entry = asking(act.admin(), attempt, act.action()).with(act.reason());
		this.log.record((act.amount() != null) ? entry.about(act.amount()) : entry);
	}

	/** KakaoPay is about to be asked for a confirmation. */
	void asking(SignedInMember admin, PaymentAttempt attempt, Decision decision) {
		this.log.record(asking(admin, attempt, decision.action()).about(decision.amount()).with(decision.reason()));
	}

	private static AuditRecord asking(SignedInMember admin, PaymentAttempt attempt, Action action) {
		return AuditRecord.of(admin, AuditAction.ASKED_KAKAOPAY)
			.about(attempt.member(), attempt.order(), attempt.orderNumber())
			.with(AuditFact.of(AuditFact.Kind.DECISION, action));
	}

	private void record(SignedInMember admin, AuditAction action, PaymentAttempt attempt, Decision decision,
			@Nullable String why) {
		AuditRecord entry = AuditRecord.of(admin, action)
			.about(attempt.member(), attempt.order(), attempt.orderNumber())
			.about(decision.amount())
			.with(why);
		this.log.record((action == act(decision)) ? entry
				: entry.with(AuditFact.of(AuditFact.Kind.DECISION, decision.action())));
	}

	private static AuditAction act(Decision decision) {
		return switch (decision.action()) {
			case REFUND -> AuditAction.REFUNDED;
			case RECORD_AS_PAID -> AuditAction.RECORDED_AS_PAID;
			case CLOSE -> AuditAction.CLOSED;
			case REFUNDED_ELSEWHERE -> AuditAction.REFUNDED_ELSEWHERE;
		};
	}

}
