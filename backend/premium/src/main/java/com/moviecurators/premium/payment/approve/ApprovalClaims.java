package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.premium.idempotency.OutcomeRecorded;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.approve.ApprovalResult.Refusal;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.TooManyReturns;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.attempt.UnknownOrder;
import com.moviecurators.premium.payment.pgtoken.ReturnedToken;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.schedule.PaymentSettings;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the attempt's lock, who approves: one winner, whose claim is committed
 * before KakaoPay is called. Every refusal of ours is decided here, while no money has
 * moved.
 */
@Component
@RequiredArgsConstructor
public class ApprovalClaims {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final ReturnedTokenStore tokens;

	private final ResumePolicy resumePolicy;

	private final PurchasePolicy policy;

	private final ApplicationEventPublisher events;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Claims the approval for a browser's token. Publishes the result, in this
	 * transaction, if it is definitive already.
	 */
	@Transactional
	Claim claim(String order, String pgToken) {
		Claim claim = decide(order, pgToken);
		if (claim instanceof Claim.NotNeeded(ApprovalResult result) && result.isDefinitive()) {
			this.events.publishEvent(OutcomeRecorded.irreversible(result));
		}
		return claim;
	}

	private Claim decide(String order, String pgToken) {
		PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow(UnknownOrder::new);
		return switch (attempt.status()) {
			case READY, RETURNED -> attempt.isExpired(this.clock.instant()) ? expired(attempt, pgToken)
					: claimWith(this.tokens.findOrAdd(attempt, pgToken), attempt);
			case APPROVING, UNKNOWN -> storeForLater(attempt, pgToken);
			case CREATED, CANCELED, FAILED, EXPIRED, IN_REVIEW -> notNeeded(ApprovalResult.of(attempt));
			case APPROVED, PARTIALLY_REFUNDED, REFUNDING, REFUNDED -> repeat(attempt, pgToken);
		};
	}

	/** Claims the approval with a token that is held, if it is still its turn. */
	@Transactional
	Claim claimResumed(long attemptId) {
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		Instant now = this.clock.instant();
		if (this.resumePolicy.mayResume(attempt, now)) {
			return claimFor(attempt, this.tokens.nextUsable(attempt).orElseThrow(), Actor.RECOVERY);
		}
		if (attempt.status() == PaymentStatus.RETURNED) {
			// It was its turn when the look was taken: the next one asks KakaoPay.
			attempt.finishCheck(now);
		}
		return notNeeded(ApprovalResult.undecided(attempt));
	}

	/**
	 * A call now could leave a doubt where there is none: what certainly took no money is
	 * over, and about the rest KakaoPay is asked.
	 */
	private Claim expired(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		if (attempt.isExpiredUncharged(now)) {
			attempt.close(PaymentStatus.EXPIRED, Transition.by(Actor.RECOVERY, Reason.TIME_OVER, now));
			this.tokens.erase(attempt);
			return notNeeded(ApprovalResult.of(attempt));
		}
		this.tokens.store(attempt, pgToken);
		attempt.expedite(now);
		return notNeeded(ApprovalResult.undecided(attempt));
	}

	private Claim claimWith(ReturnedToken token, PaymentAttempt attempt) {
		if (!token.isUsable()) {
			return notNeeded(ApprovalResult.refused(attempt, Refusal.TOKEN_REFUSED));
		}
		if (attempt.status() == PaymentStatus.READY) {
			Instant now = this.clock.instant();
			attempt.markReturned(now, now.plus(this.settings.graceForApproval()));
		}
		return claimFor(attempt, token, Actor.MEMBER);
	}

	private Claim claimFor(PaymentAttempt attempt, ReturnedToken token, Actor actor) {
		Optional<Reason> refusal = this.policy.refusal(attempt);
		if (refusal.isPresent() && attempt.mayHaveBeenCharged()) {
			// An earlier call may still take the money: only KakaoPay's word ends this.
			return notNeeded(ApprovalResult.undecided(attempt));
		}
		return refusal.map((reason) -> refuse(attempt, reason)).orElseGet(() -> win(attempt, token, actor));
	}

	private Claim refuse(PaymentAttempt attempt, Reason reason) {
		attempt.close(PaymentStatus.CANCELED, Transition.by(Actor.RECOVERY, reason, this.clock.instant()));
		this.tokens.erase(attempt);
		return notNeeded(ApprovalResult.refused(attempt,
				(reason == Reason.ALREADY_PREMIUM) ? Refusal.ALREADY_PREMIUM : Refusal.CANCELED));
	}

	private Claim win(PaymentAttempt attempt, ReturnedToken token, Actor actor) {
		Instant now = this.clock.instant();
		int number = attempt.claimApproval(actor, now, this.settings.lease());
		token.markTried(now);
		return new Claim.Won(attempt.id(), number, token.id(), new ApproveRequest(null, attempt.tid(), attempt.order(),
				attempt.partnerUserId(), this.tokens.decrypt(token), null, attempt.totalAmount()));
	}

	/** The member waits and asks again: what is far off is looked at now. */
	private Claim storeForLater(PaymentAttempt attempt, String pgToken) {
		this.tokens.store(attempt, pgToken).orElseThrow(TooManyReturns::new);
		attempt.expedite(this.clock.instant());
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

	private static Claim notNeeded(ApprovalResult result) {
		return new Claim.NotNeeded(result);
	}

}
