package com.moviecurators.premium.payment.decide;

import java.util.Optional;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.note.CaseRevisions;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what decisions depend on, in the caller's transaction. */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class CaseReading {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final Refunds refunds;

	private final Members members;

	private final CaseRevisions revisions;

	/** The payment as it stands in our records. */
	CaseState read(PaymentAttempt attempt) {
		boolean paidElsewhere = this.members.isPremium(attempt.member())
				&& this.attempts.countOtherGranted(attempt.member().value(), attempt.planCode(), attempt.id()) > 0;
		return new CaseState(attempt, this.approvals.findByAttemptId(attempt.id()).orElse(null),
				this.refunds.findByAttemptIdOrderById(attempt.id()), this.members.isActive(attempt.member()),
				paidElsewhere);
	}

	/** The same, and holds until the transaction ends: locks the payer's account. */
	CaseState lockAndRead(PaymentAttempt attempt) {
		this.members.lock(attempt.member());
		return read(attempt);
	}

	/** Why this person may not act on the case, or not as they saw it. */
	Optional<DecisionRefusal> refusal(SignedInMember admin, PaymentAttempt attempt, long revision) {
		if (!isAdmin(admin)) {
			return Optional.of(DecisionRefusal.NO_ADMIN);
		}
		if (attempt.member().equals(admin.id())) {
			return Optional.of(DecisionRefusal.OWN_PAYMENT);
		}
		return (this.revisions.of(attempt) != revision) ? Optional.of(DecisionRefusal.CASE_CHANGED) : Optional.empty();
	}

	/** Whether the caller is an admin still: the request may have waited for KakaoPay. */
	private boolean isAdmin(SignedInMember caller) {
		return this.members.find(caller.id().value()).filter((found) -> found.role() == Role.ADMIN).isPresent();
	}

}
