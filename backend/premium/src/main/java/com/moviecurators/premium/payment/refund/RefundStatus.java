package com.moviecurators.premium.payment.refund;

/** The states of a refund. */
public enum RefundStatus {

	/** Decided and committed. KakaoPay has certainly given nothing back yet. */
	REQUESTED,
	/** One caller has claimed the cancel call. */
	CALLING,
	/** KakaoPay may or may not have given the money back. */
	UNKNOWN,
	/** The money is on its way back to the member. */
	DONE,
	/**
	 * Not made: KakaoPay refuses, other money went back meanwhile, or a person decides.
	 */
	REFUSED;

	/** Whether a refund in this state may move to the next one. */
	boolean canBecome(RefundStatus next) {
		return switch (this) {
			case REQUESTED -> next == CALLING || next == DONE || next == REFUSED;
			case CALLING -> next == REQUESTED || next == UNKNOWN || next == DONE || next == REFUSED;
			case UNKNOWN -> next == REQUESTED || next == DONE || next == REFUSED;
			// A late answer may still say that the money went back.
			case REFUSED -> next == DONE;
			case DONE -> false;
		};
	}

	/**
	 * Refuses a move that is not listed in {@link #canBecome}.
	 * @throws IllegalStateException for such a move
	 */
	void requireTransitionTo(RefundStatus next) {
		if (!canBecome(next)) {
			throw new IllegalStateException("Refund: " + this + " cannot become " + next);
		}
	}

	/** Whether the refund is open. */
	public boolean isOpen() {
		return switch (this) {
			case REQUESTED, CALLING, UNKNOWN -> true;
			case DONE, REFUSED -> false;
		};
	}

}
