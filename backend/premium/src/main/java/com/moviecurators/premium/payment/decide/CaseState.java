package com.moviecurators.premium.payment.decide;

import java.util.List;

import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import com.moviecurators.premium.payment.refund.RefundStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment in our records, as far as decisions depend on it.
 *
 * @param approval what is recorded as paid
 * @param refunds oldest first
 * @param accountOpen whether the payer's account is open
 * @param paidElsewhere whether the payer has the same by another payment
 */
record CaseState(PaymentAttempt attempt, @Nullable Approval approval, List<Refund> refunds, boolean accountOpen,
		boolean paidElsewhere) {

	/** How much has gone back, whole won. */
	long refunded() {
		return total(RefundStatus.DONE, null);
	}

	/**
	 * How much has not gone back of what was paid, whole won. Nothing is left of what
	 * went back elsewhere, although no refund tells that.
	 */
	long rest() {
		boolean nothing = this.approval == null || this.attempt.wentBackElsewhere();
		return nothing ? 0 : this.approval.totalAmount() - refunded();
	}

	/** How much went back because admins decided so, whole won. */
	long refundedByAdmins() {
		return total(RefundStatus.DONE, Origin.ADMIN);
	}

	private long total(RefundStatus status, @Nullable Origin origin) {
		return this.refunds.stream()
			.filter((refund) -> refund.status() == status && (origin == null || refund.origin() == origin))
			.mapToLong(Refund::totalAmount)
			.sum();
	}

	boolean hasOpenRefund() {
		return this.refunds.stream().anyMatch((refund) -> refund.status().isOpen());
	}

	/**
	 * Whether a refund has had no clear result for so long that recovery has given it up.
	 * No call of it is made any more.
	 */
	boolean hasRefundInDoubt() {
		return this.attempt.isRefundGivenUp()
				&& this.refunds.stream().anyMatch((refund) -> refund.status() == RefundStatus.UNKNOWN);
	}

	/** Whether KakaoPay did not carry out what was asked for, as far as we know. */
	boolean hasRefusedRefund() {
		return this.refunds.stream()
			.anyMatch(
					(refund) -> refund.status() == RefundStatus.REFUSED && refund.refusal() != RefundRefusal.OVERTAKEN);
	}

	/** Whether what was bought has been granted for this payment. */
	boolean wasGranted() {
		return this.attempt.grantedAt().isPresent();
	}

	/** Whether the access has ended by hand, or with a part that went back. */
	boolean hasAccessEnded() {
		return this.attempt.isAccessEnded() || this.refunds.stream()
			.anyMatch((refund) -> refund.status() == RefundStatus.DONE && refund.endsAccess());
	}

	/**
	 * Whether the payer ever came back from KakaoPay, or a call of ours may have charged.
	 */
	boolean hasReturned() {
		return this.attempt.claim() > 0 || this.attempt.mayHaveBeenCharged() || isInHistory(Reason.RETURNED);
	}

	/** Whether KakaoPay has said "paid" without saying how much. */
	boolean wasSaidPaid() {
		return isInHistory(Reason.AMOUNT_MISSING);
	}

	private boolean isInHistory(Reason reason) {
		return this.attempt.history().stream().anyMatch((entry) -> entry.reason() == reason);
	}

}
