package com.moviecurators.premium.payment.cancel;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.Leases;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the locks of attempt and refund, what a due refund needs, and claims it
 * for this node. The claim is committed before KakaoPay is called.
 */
@Component
@RequiredArgsConstructor
class RefundClaims {

	private static final RefundClaim NOTHING = new RefundClaim.Nothing();

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final CheckPolicy checks;

	private final Leases leases;

	private final Clock clock;

	/** Claims what is due, unless somebody has the payment just now. */
	@Transactional
	RefundClaim claim(long refundId) {
		return claim(refundId, this.attempts::lockIfFree, (_) -> false);
	}

	/**
	 * Claims what was just requested, or is due, and waits for whoever has the payment
	 * just now.
	 */
	@Transactional
	RefundClaim claimWaiting(long refundId) {
		return claim(refundId, this.attempts::lockById, Refund::isUnclaimed);
	}

	private RefundClaim claim(long refundId, Function<Long, Optional<PaymentAttempt>> lock,
			Predicate<Refund> beforeItIsDue) {
		Instant now = this.clock.instant();
		return this.refunds.findAttemptId(refundId).flatMap(lock).map((attempt) -> {
			Refund refund = this.refunds.lockById(refundId).orElseThrow();
			boolean wanted = refund.schedule().isDue(now) || beforeItIsDue.test(refund);
			return (wanted && !mayStillBeCalling(refund)) ? claim(attempt, refund, now) : NOTHING;
		}).orElse(NOTHING);
	}

	private RefundClaim claim(PaymentAttempt attempt, Refund refund, Instant now) {
		return switch (refund.status()) {
			case REQUESTED -> {
				Instant leaseEnd = this.checks.leaseEnd(now);
				yield new RefundClaim.Call(refund.id(), refund.claimCall(now, leaseEnd), leaseEnd,
						refund.request(attempt.tid()));
			}
			case CALLING -> {
				refund.markUnknown(now, null, now);
				yield inquire(refund, attempt, now);
			}
			case UNKNOWN -> inquire(refund, attempt, now);
			case DONE, REFUSED -> NOTHING;
		};
	}

	/** Whether a caller may still be in its cancel call. */
	private boolean mayStillBeCalling(Refund refund) {
		return refund.status() == RefundStatus.CALLING && !this.leases.isOver(refund.schedule()::isDue);
	}

	private RefundClaim inquire(Refund refund, PaymentAttempt attempt, Instant now) {
		refund.schedule().startCheck(this.checks.leaseEnd(now));
		return new RefundClaim.Inquire(refund.id(), refund.claim(), now, new OrderRequest(null, attempt.tid()));
	}

}
