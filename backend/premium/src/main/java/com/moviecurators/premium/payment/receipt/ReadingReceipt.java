package com.moviecurators.premium.payment.receipt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.receipt.PaymentReceipt.RefundLine;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundParts;
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
		return PaymentReceipt.of(attempt, approval, refunds(attempt, approval), this.seller);
	}

	/** What went back, oldest first. */
	private List<RefundLine> refunds(PaymentAttempt attempt, Approval approval) {
		List<Refund> done = this.refunds.findByAttemptIdOrderById(attempt.id())
			.stream()
			.filter((refund) -> refund.status() == RefundStatus.DONE)
			.toList();
		return Stream.concat(done.stream().map(RefundLine::of), elsewhere(attempt, approval, done).stream()).toList();
	}

	/** The rest, where an admin gave it back by another way than KakaoPay. */
	private static Optional<RefundLine> elsewhere(PaymentAttempt attempt, Approval approval, List<Refund> done) {
		RefundParts paid = RefundParts.of(approval);
		long amount = paid.total() - done.stream().mapToLong(Refund::totalAmount).sum();
		long vat = paid.vat() - done.stream().mapToLong(Refund::vatAmount).sum();
		return attempt.history()
			.stream()
			.filter((entry) -> entry.reason() == Reason.REFUNDED_ELSEWHERE && amount > 0)
			.map((entry) -> new RefundLine(amount, vat, entry.at(), Origin.ADMIN))
			.findFirst();
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
