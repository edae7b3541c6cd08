package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.premium.payment.ApprovalResult.Obstacle;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the attempt's lock, who approves: one winner, whose claim is committed
 * before KakaoPay is called. Every refusal of ours is decided here, while no money has
 * moved.
 */
@Component
@RequiredArgsConstructor
class ApprovalClaims {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final ReturnLedger returns;

	private final TokensTurn tokensTurn;

	private final PurchasePolicy policy;

	private final PaymentSettings settings;

	private final Clock clock;

	/**
	 * Claims the approval for a browser's token.
	 * @param keeper is told the result, in this transaction, if there is one already
	 */
	@Transactional
	Claim claim(String order, String pgToken, Consumer<ApprovalResult> keeper) {
		Claim claim = claim(order, pgToken);
		if (claim instanceof Claim.Settled(ApprovalResult result)) {
			keeper.accept(result);
		}
		return claim;
	}

	private Claim claim(String order, String pgToken) {
		PaymentAttempt attempt = this.attempts.lockByOrder(order).orElseThrow(UnknownOrder::new);
		return switch (attempt.status()) {
			case READY, RETURNED -> attempt.isOverdue(this.clock.instant()) ? tooLate(attempt, pgToken)
					: claimWith(this.returns.admit(attempt, pgToken), attempt);
			case APPROVING, UNKNOWN -> keepForLater(attempt, pgToken);
			case CREATED, CANCELED, FAILED, EXPIRED, IN_REVIEW -> settled(ApprovalResult.of(attempt));
			case APPROVED, PARTIALLY_REFUNDED, REFUNDING, REFUNDED -> repeat(attempt, pgToken);
		};
	}

	/** Claims the approval with a token that is held, if it is still its turn. */
	@Transactional
	Claim resume(long attemptId) {
		PaymentAttempt attempt = this.attempts.lockById(attemptId).orElseThrow();
		Instant now = this.clock.instant();
		if (this.tokensTurn.isFor(attempt, now)) {
			return claimFor(attempt, this.returns.usable(attempt).orElseThrow(), Actor.RECOVERY);
		}
		if (attempt.status() == PaymentStatus.RETURNED) {
			// It was its turn when the look was taken: the next one asks KakaoPay.
			attempt.lookAgainAt(now);
		}
		return settled(ApprovalResult.undecided(attempt));
	}

	/**
	 * A call now could leave a doubt where there is none: what certainly took no money is
	 * over, and about the rest KakaoPay is asked.
	 */
	private Claim tooLate(PaymentAttempt attempt, String pgToken) {
		Instant now = this.clock.instant();
		if (attempt.isOverUnpaid(now)) {
			attempt.end(PaymentStatus.EXPIRED, Transition.by(Actor.RECOVERY, Reason.TIME_OVER, now));
			this.returns.erase(attempt);
			return settled(ApprovalResult.of(attempt));
		}
		this.returns.keep(attempt, pgToken);
		attempt.pullLook(now);
		return settled(ApprovalResult.undecided(attempt));
	}

	private Claim claimWith(ReturnedToken token, PaymentAttempt attempt) {
		if (!token.isUsable()) {
			return settled(ApprovalResult.refused(attempt, Obstacle.TOKEN_REFUSED));
		}
		if (attempt.status() == PaymentStatus.READY) {
			Instant now = this.clock.instant();
			attempt.comeBack(now, now.plus(this.settings.graceForApproval()));
		}
		return claimFor(attempt, token, Actor.MEMBER);
	}

	private Claim claimFor(PaymentAttempt attempt, ReturnedToken token, Actor actor) {
		Optional<Reason> refusal = this.policy.refuses(attempt);
		if (refusal.isPresent() && attempt.wasEverInDoubt()) {
			// An earlier call may still take the money: only KakaoPay's word ends this.
			return settled(ApprovalResult.undecided(attempt));
		}
		return refusal.map((reason) -> refuse(attempt, reason)).orElseGet(() -> win(attempt, token, actor));
	}

	private Claim refuse(PaymentAttempt attempt, Reason reason) {
		attempt.end(PaymentStatus.CANCELED, Transition.by(Actor.RECOVERY, reason, this.clock.instant()));
		this.returns.erase(attempt);
		return settled(ApprovalResult.refused(attempt,
				(reason == Reason.ALREADY_PREMIUM) ? Obstacle.ALREADY_PREMIUM : Obstacle.CANCELED));
	}

	private Claim win(PaymentAttempt attempt, ReturnedToken token, Actor actor) {
		Instant now = this.clock.instant();
		int number = attempt.claimApproval(actor, now, this.settings.lease());
		token.tryAt(now);
		return new Claim.Won(attempt.id(), number, token.id(), new ApproveRequest(null, attempt.tid(), attempt.order(),
				attempt.partnerUserId(), this.returns.open(token), null, attempt.totalAmount()));
	}

	/** The member waits and asks again: what is far off is looked at now. */
	private Claim keepForLater(PaymentAttempt attempt, String pgToken) {
		this.returns.keep(attempt, pgToken).orElseThrow(TooManyReturns::new);
		attempt.pullLook(this.clock.instant());
		return settled(ApprovalResult.undecided(attempt));
	}

	private Claim repeat(PaymentAttempt attempt, String pgToken) {
		boolean known = this.returns.find(attempt, pgToken).filter((token) -> token.refusedAt() == null).isPresent();
		if (!known) {
			return settled(ApprovalResult.refused(attempt, Obstacle.TOKEN_REFUSED));
		}
		return settled((attempt.status() == PaymentStatus.APPROVED) ? receipt(attempt) : ApprovalResult.of(attempt));
	}

	private ApprovalResult receipt(PaymentAttempt attempt) {
		return new ApprovalResult.Approved(
				Receipt.of(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow()));
	}

	private static Claim settled(ApprovalResult result) {
		return new Claim.Settled(result);
	}

}
