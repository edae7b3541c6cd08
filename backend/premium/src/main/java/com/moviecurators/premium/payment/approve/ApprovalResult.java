package com.moviecurators.premium.payment.approve;

import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;

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

	}

	/** What stands in the way. */
	enum Refusal {

		/**
		 * KakaoPay does not accept this token; the payment can still be paid with
		 * another.
		 */
		TOKEN_REFUSED,
		/** The member has not finished paying at KakaoPay. */
		NOT_FINISHED,
		/** The member has premium already; no money was taken. */
		ALREADY_PREMIUM,
		/** The payment was stopped. */
		CANCELED,
		/** KakaoPay or the means of payment refused. */
		FAILED,
		/** The time to pay is over. */
		EXPIRED,
		/** The payment was made and given back. */
		REFUNDED;

		/** Whether the caller brought something that no honest browser brings. */
		boolean isSuspicious() {
			return this == TOKEN_REFUSED || this == NOT_FINISHED;
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
