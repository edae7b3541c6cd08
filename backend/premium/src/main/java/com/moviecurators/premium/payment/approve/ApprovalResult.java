package com.moviecurators.premium.payment.approve;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;

/** The result of asking for an approval. */
public sealed interface ApprovalResult {

	/** Whether the result is final, so that a repeat gets the same. */
	boolean isDefinitive();

	/** Paid, by this call or an earlier one. */
	record Approved(Receipt receipt) implements ApprovalResult {

		@Override
		public boolean isDefinitive() {
			return true;
		}

	}

	/** Undecided: the caller asks again. */
	record Undecided(String order, PaymentStatus status) implements ApprovalResult {

		@Override
		public boolean isDefinitive() {
			return false;
		}

	}

	/** Not approved, and a repeat with this token will not change that. */
	record NotApproved(String order, PaymentStatus status, Refusal refusal) implements ApprovalResult {

		@Override
		public boolean isDefinitive() {
			return !this.refusal.isSuspicious();
		}

		/** The same for a caller that answers no result but throws. */
		public PaymentRefused exception() {
			return new PaymentRefused(this.refusal, this.order, this.status);
		}

	}

	/** The result for a caller whose token belongs to the attempt. */
	static ApprovalResult of(PaymentAttempt attempt) {
		return switch (attempt.status()) {
			case CREATED, READY -> refused(attempt, Refusal.NOT_FINISHED);
			case RETURNED, APPROVING, UNKNOWN, IN_REVIEW, APPROVED, REFUNDING -> undecided(attempt);
			case CANCELED -> refused(attempt, Refusal.CANCELED);
			case FAILED -> refused(attempt, Refusal.FAILED);
			case EXPIRED -> refused(attempt, Refusal.EXPIRED);
			case PARTIALLY_REFUNDED, REFUNDED -> refused(attempt, Refusal.REFUNDED);
		};
	}

	static ApprovalResult undecided(PaymentAttempt attempt) {
		return new Undecided(attempt.order(), attempt.status());
	}

	static ApprovalResult refused(PaymentAttempt attempt, Refusal refusal) {
		return new NotApproved(attempt.order(), attempt.status(), refusal);
	}

}
