package com.moviecurators.premium.payment.receipt;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the receipt of a payment from what is recorded of it. */
@Component
@RequiredArgsConstructor
class ReadingReceipt {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final Refunds refunds;

	private final Seller seller;

	/**
	 * The receipt of one of the member's payments.
	 * @throws PaymentRefused if there is none, if it is another member's, or if nothing
	 * is known to be paid
	 */
	@Transactional(readOnly = true)
	PaymentReceipt read(MemberId member, String order) {
		PaymentAttempt attempt = this.attempts.findByOrder(order)
			.filter((found) -> found.member().equals(member))
			.orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
		Approval approval = this.approvals.findByAttemptId(attempt.id())
			.filter((_) -> !mayBeAnothers(attempt))
			.orElseThrow(() -> new PaymentRefused(Refusal.NOT_PAID, order, attempt.status()));
		return PaymentReceipt.of(attempt, approval,
				this.refunds.findByAttemptIdOrderById(attempt.id())
					.stream()
					.filter((refund) -> refund.status() == RefundStatus.DONE)
					.toList(),
				this.seller);
	}

	/**
	 * KakaoPay named another order, payer or amount, and nobody has decided about that.
	 * Whatever else is reviewed, what was charged is not in doubt.
	 */
	private static boolean mayBeAnothers(PaymentAttempt attempt) {
		return attempt.status() == PaymentStatus.IN_REVIEW
				&& attempt.history().stream().anyMatch((entry) -> entry.reason() == Reason.ANSWER_DIFFERS);
	}

}
