package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.pgtoken.ReturnedToken;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the attempt's lock, who approves. One caller wins; its claim is
 * committed before KakaoPay is called. The rules refuse here, while no money has moved.
 */
@Component
@RequiredArgsConstructor
public class ApprovalClaims {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final ReturnedTokenStore tokens;

	private final ResumePolicy resumePolicy;

	private final PurchasePolicy policy;

	private final CheckPolicy checks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/**
	 * Claims the approval for a browser's token. Publishes the result, in this
	 * transaction, if the attempt ends here. An attempt that had ended before is read,
	 * and no response is stored: whoever knows its handle could store any number.
	 */
	@Transactional
	Claim claim(String order, String pgToken) {
		PaymentAttempt attempt = this.attempts.lockByOrder(order)
			.orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
		return switch (attempt.status()) {
			case READY, RETURNED -> whilePayable(attempt, pgToken);
			case APPROVING, UNKNOWN -> storeForLater(attempt, pgToken);
			case CREATED, CANCELED, FAILED, EXPIRED, IN_REVIEW -> notNeeded(ApprovalResult.of(attempt));
			case APPROVED, PARTIALLY_REFUNDED, REFUNDING, REFUNDED -> repeat(attempt, pgToken);
		};
	}

	/**
	 * Claims the approval with a stored token, for a member whose browser is gone. The
	 * caller holds the attempt's lock.
	 * @return empty when KakaoPay is to be asked instead
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Claim> claimResumed(PaymentAttempt attempt) {
		if (!this.resumePolicy.mayResume(attempt, this.clock.instant())) {
			return Optional.empty();
		}
		ReturnedToken token = this.tokens.nextUsable(attempt).orElseThrow();
		return Optional.of(this.policy.refusal(attempt)
			.map((reason) -> refuse(attempt, reason))
			.orElseGet(() -> resume(attempt, token)));
	}

	private Claim resume(PaymentAttempt attempt, ReturnedToken token) {
		token.markTried(this.clock.instant());
		return win(attempt, this.tokens.decrypt(token), Actor.RECOVERY);
	}

	/** A pause of the approve calls holds for every token. */
	private Claim whilePayable(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		if (attempt.isExpired(now)) {
			return expired(attempt, pgToken);
		}
		return attempt.isPaused(now) ? storeForLater(attempt, pgToken) : claimWith(pgToken, attempt);
	}

	/**
	 * Makes no call: its result could be unknown where now it is certain that no money
	 * moved. An attempt that was never charged is closed; about others KakaoPay is asked.
	 */
	private Claim expired(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		if (attempt.isExpiredUncharged(now)) {
			attempt.close(PaymentStatus.EXPIRED, Transition.by(Actor.RECOVERY, Reason.TIME_OVER, now));
			this.tokens.erase(attempt);
			return ended(ApprovalResult.of(attempt));
		}
		this.tokens.storePosted(attempt, pgToken);
		attempt.expedite(now, this.checks.lease());
		return notNeeded(ApprovalResult.undecided(attempt));
	}

	/**
	 * Asks the rules before it changes anything: a query writes what was changed before.
	 */
	private Claim claimWith(String pgToken, PaymentAttempt attempt) {
		Optional<Reason> refusal = this.policy.refusal(attempt);
		if (!this.tokens.findOrAdd(attempt, pgToken, refusal.isEmpty()).isUsable()) {
			return notNeeded(ApprovalResult.refused(attempt, Refusal.TOKEN_REFUSED));
		}
		if (attempt.status() == PaymentStatus.READY) {
			Instant now = this.clock.instant();
			attempt.markReturned(now, this.checks.afterReturn(now));
		}
		return refusal.map((reason) -> refuse(attempt, reason)).orElseGet(() -> win(attempt, pgToken, Actor.MEMBER));
	}

	private Claim refuse(PaymentAttempt attempt, Reason reason) {
		if (attempt.mayHaveBeenCharged()) {
			// An earlier call may still take the money: only an inquiry can tell.
			return notNeeded(ApprovalResult.undecided(attempt));
		}
		attempt.close(PaymentStatus.CANCELED, Transition.by(Actor.RECOVERY, reason, this.clock.instant()));
		this.tokens.erase(attempt);
		return ended(ApprovalResult.refused(attempt,
				(reason == Reason.ALREADY_PREMIUM) ? Refusal.ALREADY_PREMIUM : Refusal.CANCELED));
	}

	private Claim win(PaymentAttempt attempt, String pgToken, Actor actor) {
		Instant now = this.clock.instant();
		Instant leaseEnd = this.checks.leaseEnd(now);
		int number = attempt.claimApproval(actor, now, leaseEnd);
		return new Claim.Won(attempt.id(), number, leaseEnd, new ApproveRequest(null, attempt.tid(), attempt.order(),
				attempt.partnerUserId(), pgToken, null, attempt.totalAmount()));
	}

	/** Stores the token and expedites the next check, because the member waits. */
	private Claim storeForLater(PaymentAttempt attempt, String pgToken) {
		if (!this.tokens.storePosted(attempt, pgToken)) {
			throw new PaymentRefused(Refusal.TOO_MANY_RETURNS);
		}
		attempt.expedite(this.clock.instant(), this.checks.lease());
		return notNeeded(ApprovalResult.undecided(attempt));
	}

	private Claim repeat(PaymentAttempt attempt, String pgToken) {
		boolean known = this.tokens.find(attempt, pgToken).filter((token) -> token.refusedAt() == null).isPresent();
		if (!known) {
			return notNeeded(ApprovalResult.refused(attempt, Refusal.TOKEN_REFUSED));
		}
		return notNeeded((attempt.status() == PaymentStatus.APPROVED) ? receipt(attempt) : ApprovalResult.of(attempt));
	}

	private ApprovalResult receipt(PaymentAttempt attempt) {
		return new ApprovalResult.Approved(
				Receipt.of(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow()));
	}

	private Claim ended(ApprovalResult result) {
		this.events.publishEvent(OutcomeRecorded.irreversible(result));
		return notNeeded(result);
	}

	private static Claim notNeeded(ApprovalResult result) {
		return new Claim.NotNeeded(result);
	}

}
