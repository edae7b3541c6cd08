package com.moviecurators.premium.payment.attempt;

/**
 * The states of a payment attempt. Only the transitions listed in {@link #canBecome} can
 * happen.
 */
public enum PaymentStatus {

	/** Committed; KakaoPay's ready call has not been answered. */
	CREATED,
	/** KakaoPay gave a tid; the member is at KakaoPay. */
	READY,
	/**
	 * The member came back: a {@code pg_token} is stored, and no approval is under way.
	 */
	RETURNED,
	/** One caller has claimed the approval and calls KakaoPay within its lease. */
	APPROVING,
	/** KakaoPay may or may not have taken the money. */
	UNKNOWN,
	/** Paid, recorded, and premium granted. */
	APPROVED,
	/** Paid, and partly refunded. */
	PARTIALLY_REFUNDED,
	/** Paid against the rules: recorded without premium, and being refunded in full. */
	REFUNDING,
	/** Paid, and refunded in full. */
	REFUNDED,
	/** The member stopped, or we refused before approving; no money moved. */
	CANCELED,
	/** KakaoPay refused, or shows that nothing was paid; no money moved. */
	FAILED,
	/** The time to pay ran out; no money moved. */
	EXPIRED,
	/** A machine must not decide, or could not: a person has been alerted. */
	IN_REVIEW;

	/** Whether an attempt in this state may move to the next one. */
	public boolean canBecome(PaymentStatus next) {
		return switch (this) {
			case CREATED -> next.isOneOf(READY, FAILED, EXPIRED);
			case READY -> next.isOneOf(RETURNED, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW);
			case RETURNED -> next.isOneOf(APPROVING, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW);
			case APPROVING -> next.isOneOf(APPROVED, RETURNED, REFUNDING, FAILED, EXPIRED, UNKNOWN, IN_REVIEW);
			case UNKNOWN -> next.isOneOf(APPROVED, RETURNED, REFUNDING, REFUNDED, FAILED, IN_REVIEW);
			case APPROVED -> next.isOneOf(PARTIALLY_REFUNDED, REFUNDED, IN_REVIEW);
			case PARTIALLY_REFUNDED -> next.isOneOf(PARTIALLY_REFUNDED, REFUNDED, IN_REVIEW);
			case REFUNDING -> next.isOneOf(REFUNDED, IN_REVIEW);
			case IN_REVIEW ->
				next.isOneOf(APPROVED, PARTIALLY_REFUNDED, REFUNDING, REFUNDED, CANCELED, FAILED, EXPIRED, IN_REVIEW);
			case CANCELED, FAILED, EXPIRED -> next.isOneOf(REFUNDING, REFUNDED, IN_REVIEW);
			case REFUNDED -> next == IN_REVIEW;
		};
	}

	/**
	 * Refuses a move that is not listed in {@link #canBecome}.
	 * @throws IllegalStateException for such a move
	 */
	void requireTransitionTo(PaymentStatus next) {
		if (!canBecome(next)) {
			throw new IllegalStateException(this + " cannot become " + next);
		}
	}

	/**
	 * Whether the attempt is decided. After that only a refund can follow, or a review
	 * should KakaoPay contradict itself.
	 */
	public boolean isFinal() {
		return switch (this) {
			case APPROVED, PARTIALLY_REFUNDED, REFUNDED, CANCELED, FAILED, EXPIRED -> true;
			case CREATED, READY, RETURNED, APPROVING, UNKNOWN, REFUNDING, IN_REVIEW -> false;
		};
	}

	/**
	 * Whether the attempt blocks another one of the same member and plan: it is not
	 * decided, or has taken money and not refunded all.
	 */
	public boolean isLive() {
		return switch (this) {
			case CREATED, READY, RETURNED, APPROVING, UNKNOWN, IN_REVIEW, APPROVED, PARTIALLY_REFUNDED, REFUNDING ->
				true;
			case REFUNDED, CANCELED, FAILED, EXPIRED -> false;
		};
	}

	/** Whether the attempt was closed because no money moved. */
	public boolean isUnpaid() {
		return isOneOf(CANCELED, FAILED, EXPIRED);
	}

	/**
	 * Refuses a state in which money may have moved.
	 * @throws IllegalArgumentException for such a state
	 */
	void requireUnpaid() {
		if (!isUnpaid()) {
			throw new IllegalArgumentException(this + " is no end without money");
		}
	}

	/** Whether the member can still pay at KakaoPay. */
	public boolean isPayable() {
		return isOneOf(READY, RETURNED);
	}

	/** Whether a token that comes back now can be of use. */
	public boolean wantsToken() {
		return isOneOf(READY, RETURNED, APPROVING, UNKNOWN);
	}

	public boolean isOneOf(PaymentStatus... statuses) {
		for (PaymentStatus status : statuses) {
			if (this == status) {
				return true;
			}
		}
		return false;
	}

}
