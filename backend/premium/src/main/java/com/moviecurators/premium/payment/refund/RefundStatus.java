package com.moviecurators.premium.payment.refund;

/** Where a refund stands. */
public enum RefundStatus {

	/** Decided and committed; KakaoPay has certainly not done it yet. */
	REQUESTED,
	/** One caller has claimed it and asks KakaoPay to cancel within its lease. */
	CALLING,
	/** KakaoPay may or may not have given the money back. */
	UNKNOWN,
	/** The money is on its way back to the member. */
	DONE,
	/**
	 * KakaoPay will not do it, or a machine must not go on: a person has been alerted.
	 */
	REFUSED;

	/** Whether a refund in this state may move to the next one. */
	boolean canBecome(RefundStatus next) {
		return switch (this) {
			case REQUESTED -> next == CALLING || next == DONE || next == REFUSED;
			case CALLING -> next == REQUESTED || next == UNKNOWN || next == DONE || next == REFUSED;
			case UNKNOWN -> next == REQUESTED || next == DONE || next == REFUSED;
			// A late answer of an overtaken caller is news of money all the same.
			case REFUSED -> next == DONE;
			case DONE -> false;
		};
	}

	/** Whether the refund is still under way. */
	public boolean isOpen() {
		return switch (this) {
			case REQUESTED, CALLING, UNKNOWN -> true;
			case DONE, REFUSED -> false;
		};
	}

}
