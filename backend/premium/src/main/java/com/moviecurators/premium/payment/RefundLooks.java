package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Instant;

import com.moviecurators.kakaopay.OrderRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, under the locks of attempt and refund, what a due refund needs, and takes it
 * for this node: one winner, committed before KakaoPay is called.
 */
@Component
@RequiredArgsConstructor
class RefundLooks {

	private static final RefundLook NOTHING = new RefundLook.Nothing();

	private final PaymentAttempts attempts;

	private final Refunds refunds;

	private final PaymentSettings settings;

	private final Clock clock;

	@Transactional
	RefundLook take(long refundId) {
		Instant now = this.clock.instant();
		PaymentAttempt attempt = this.attempts.lockById(this.refunds.findAttemptId(refundId).orElseThrow())
			.orElseThrow();
		Refund refund = this.refunds.lockById(refundId).orElseThrow();
		if (!refund.isDue(now)) {
			return NOTHING;
		}
		return switch (refund.status()) {
			case REQUESTED -> new RefundLook.Call(refundId, refund.claimCall(now, this.settings.lease()),
					refund.request(attempt.tid()));
			case CALLING -> {
				refund.lose(now, null, now);
				yield inquire(refund, attempt, now);
			}
			case UNKNOWN -> inquire(refund, attempt, now);
			case DONE, REFUSED -> NOTHING;
		};
	}

	private RefundLook inquire(Refund refund, PaymentAttempt attempt, Instant now) {
		refund.takeLook(now.plus(this.settings.lease()));
		return new RefundLook.Inquire(refund.id(), refund.claim(), new OrderRequest(null, attempt.tid()));
	}

}
