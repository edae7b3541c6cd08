package com.moviecurators.premium.payment.cancel;

import java.util.List;

import com.moviecurators.premium.payment.refund.Refund;

/**
 * What KakaoPay shows as cancelled beyond the refunds that we know to be done.
 *
 * @param own refunds of ours that went through
 * @param others money that went back without a call of ours, oldest first
 * @param certain whether single cancels or the total show it, and not a remainder alone
 * @param explained false if less went back than by our records, more than was paid, or
 * the amounts could be ours or not
 */
record CancelComparison(List<Refund> own, List<ConsoleCancel> others, boolean certain, boolean explained) {

	static final CancelComparison UNEXPLAINED = new CancelComparison(List.of(), List.of(), false, false);

	/** Whether both sides say the same. */
	boolean isEmpty() {
		return this.explained && this.own.isEmpty() && this.others.isEmpty();
	}

}
