package com.moviecurators.premium.payment.refund;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a refund, in the caller's transaction and under the attempt's lock. Its check
 * calls KakaoPay. That is due at once if a rule of ours refunds. A member's or an admin's
 * request calls KakaoPay itself, and its check is due after a grace.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class StartingRefund {

	private final Refunds refunds;

	private final Members members;

	private final CheckPolicy checks;

	private final Clock clock;

	/** Refunds the whole payment, because a rule of ours refuses it. */
	public void start(PaymentAttempt attempt, Approval approval, Transition move) {
		attempt.startRefund(move);
		save(approval, new RefundRequest(Origin.RULE, move.reason(), Won.of(approval.totalAmount()), false, null),
				move.at(), move.at());
	}

	/**
	 * Requests a refund that a member or an admin asks for. The attempt stays where it is
	 * until the money went back. The caller has found no open refund of it.
	 * @return the refund's id
	 */
	public long request(PaymentAttempt attempt, Approval approval, RefundRequest request) {
		Instant now = this.clock.instant();
		Actor actor = (request.origin() == Origin.MEMBER) ? Actor.MEMBER : Actor.ADMIN;
		attempt.note(Transition.by(actor, request.reason(), now).about(request.amount().amount()));
		if (request.endsAccess() && attempt.status() != PaymentStatus.IN_REVIEW && !attempt.isAccessEnded()) {
			this.members.holdPremium(attempt.member());
		}
		return save(approval, request, now, this.checks.afterRefundRequest(now)).id();
	}

	/** Refunds what is left once other money went back before a refund by our rules. */
	public void startAgain(Approval approval, Refund overtaken) {
		// The unique key of the open refund is given up first.
		this.refunds.flush();
		long rest = approval.totalAmount() - this.refunds.refunded(approval.attemptId()).total();
		Instant now = this.clock.instant();
		save(approval, new RefundRequest(Origin.RULE, overtaken.reason(), Won.of(rest), false, null), now, now);
	}

	private Refund save(Approval approval, RefundRequest request, Instant now, Instant nextCheckAt) {
		RefundParts before = this.refunds.refunded(approval.attemptId());
		RefundParts parts = RefundParts.of(approval).minus(before).cut().split(request.amount().amount());
		return this.refunds.save(new Refund(approval, request, parts, before.total(), now, nextCheckAt));
	}

}
