package com.moviecurators.premium.payment.withdrawal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import com.moviecurators.premium.payment.refund.RefundRequest;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.refund.StartingRefund;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions before and after the cancel call. The policy is asked under the locks
 * of the attempt and of the account, in that order: nothing that it decides by can change
 * before the commit.
 */
@Component
@RequiredArgsConstructor
class WithdrawalRecording {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final Refunds refunds;

	private final StartingRefund starting;

	private final ReadingFacts facts;

	private final Members members;

	private final Clock clock;

	/**
	 * Records the request, or finds the one that it repeats.
	 * @param amount what the member was shown
	 * @throws PaymentRefused if there is no such payment of the member, or if the account
	 * is closed
	 * @throws RefundNotGiven if the terms give another amount, or nothing
	 */
	@Transactional
	Requested record(MemberId member, String order, Won amount) {
		PaymentAttempt attempt = this.attempts.findId(member.value(), order)
			.flatMap(this.attempts::lockById)
			.orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
		this.members.lock(member);
		if (!this.members.isActive(member)) {
			throw new PaymentRefused(Refusal.ACCOUNT_CLOSED);
		}
		List<Refund> earlier = this.refunds.findByAttemptIdOrderById(attempt.id());
		return repeated(attempt, earlier, amount).map((refund) -> new Requested(refund.id(), false))
			.orElseGet(() -> new Requested(request(attempt, earlier, amount), true));
	}

	private long request(PaymentAttempt attempt, List<Refund> earlier, Won amount) {
		RefundQuote quote = quote(attempt);
		if (quote.code() == RefundCode.REFUND_REFUSED) {
			throw refused(earlier.getLast());
		}
		if (!quote.amount().equals(amount)) {
			throw notGiven(quote);
		}
		return this.starting.request(attempt, this.approvals.findByAttemptId(attempt.id()).orElseThrow(),
				new RefundRequest(Origin.MEMBER, Reason.REFUND_REQUESTED, amount, true, attempt.member()));
	}

	/**
	 * The member's last request, if it was the same one and its answer is not that
	 * KakaoPay refused. Admins and the partner console may have given more back since.
	 */
	private static Optional<Refund> repeated(PaymentAttempt attempt, List<Refund> earlier, Won amount) {
		return earlier.stream()
			.filter((refund) -> refund.origin() == Origin.MEMBER)
			.reduce((_, later) -> later)
			.filter((last) -> last.status() != RefundStatus.REFUSED || attempt.status() == PaymentStatus.IN_REVIEW)
			.filter((last) -> last.totalAmount() == amount.amount());
	}

	/**
	 * Where the refund stands.
	 * @throws RefundNotGiven if KakaoPay refused it, or if money went back in another way
	 * meanwhile
	 */
	@Transactional(readOnly = true)
	RefundState state(String order, long refundId) {
		PaymentAttempt attempt = this.attempts.findByOrder(order).orElseThrow();
		List<Refund> refunds = this.refunds.findByAttemptIdOrderById(attempt.id());
		Refund refund = refunds.stream().filter((one) -> one.id() == refundId).findFirst().orElseThrow();
		if (refund.status() == RefundStatus.REFUSED && attempt.status() != PaymentStatus.IN_REVIEW) {
			throw (refund.refusal() == RefundRefusal.OVERTAKEN) ? notGiven(quote(attempt)) : refused(refund);
		}
		return new RefundState(order, attempt.status(), ReadingFacts.refunded(refunds).amount(), refund.doneAt());
	}

	private RefundQuote quote(PaymentAttempt attempt) {
		return RefundPolicy.quote(this.facts.of(attempt), this.clock.instant());
	}

	/** The amount is another one now. A request always names more than nothing. */
	private static RefundNotGiven notGiven(RefundQuote quote) {
		return quote.givesNothing() ? new RefundNotGiven.Nothing(quote) : new RefundNotGiven.Changed(quote);
	}

	private static RefundNotGiven refused(Refund refund) {
		boolean told = refund.refusal() != null && refund.refusal() != RefundRefusal.UNDECIDED;
		return new RefundNotGiven.Refused(told ? refund.refusal() : RefundRefusal.REFUSED);
	}

	/**
	 * A refund that the member asked for.
	 *
	 * @param id the row of the refund
	 * @param isNew whether this request made it; a repeat finds it
	 */
	record Requested(long id, boolean isNew) {
	}

}
