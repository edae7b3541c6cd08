package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.payment.approve.ApprovalClaims;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.Leases;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the attempt's lock, what a due attempt needs, and claims it for this
 * node: decision and claim are one transaction.
 */
@Component
@RequiredArgsConstructor
class ReconciliationClaims {

	private static final RecoveryStep NOTHING = new RecoveryStep.Nothing();

	private final PaymentAttempts attempts;

	private final ApprovalClaims approvals;

	private final CheckPolicy checks;

	private final Leases leases;

	private final Clock clock;

	@Transactional
	RecoveryStep claim(long attemptId) {
		Instant now = this.clock.instant();
		return this.attempts.lockIfFree(attemptId)
			.filter((attempt) -> attempt.schedule().isDue(now) && !mayStillBeCalling(attempt))
			.map((attempt) -> claim(attempt, now))
			.orElse(NOTHING);
	}

	private RecoveryStep claim(PaymentAttempt attempt, Instant now) {
		attempt.schedule().startCheck(this.checks.leaseEnd(now));
		return switch (attempt.status()) {
			case CREATED -> {
				attempt.close(PaymentStatus.FAILED, Transition.by(Actor.RECOVERY, Reason.READY_OVERDUE, now));
				yield NOTHING;
			}
			case RETURNED -> this.approvals.claimResumed(attempt)
				.<RecoveryStep>map(RecoveryStep.Approve::new)
				.orElseGet(() -> inquire(attempt, now));
			case READY, APPROVING, UNKNOWN -> inquire(attempt, now);
			// Asked about again, because an approve call was unknown.
			case CANCELED, FAILED, EXPIRED -> inquire(attempt, now);
			// Perhaps a machine can judge, or money went back without us.
			case IN_REVIEW, APPROVED, PARTIALLY_REFUNDED -> inquire(attempt, now);
			// Compared while a cancel call was under way, or by an answer that was too
			// old; or it went back by another way, and KakaoPay cancels it as well.
			case REFUNDED -> inquire(attempt, now);
			case REFUNDING -> {
				// Its refund has a check of its own.
				attempt.schedule().end();
				yield NOTHING;
			}
		};
	}

	/** Whether a caller may still be in its approve call. */
	private boolean mayStillBeCalling(PaymentAttempt attempt) {
		return attempt.status() == PaymentStatus.APPROVING && !this.leases.isOver(attempt.approveCalls()::isLeaseOver);
	}

	private static RecoveryStep inquire(PaymentAttempt attempt, Instant now) {
		return new RecoveryStep.Inquire(Inquiry.about(attempt, now));
	}

}
