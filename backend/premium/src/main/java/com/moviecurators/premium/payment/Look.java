package com.moviecurators.premium.payment;

/** What recovery has to do for an attempt that is due. */
sealed interface Look {

	/** A token is held and there is time: approve with it. */
	record Approve(long attemptId) implements Look {
	}

	/** Ask KakaoPay. */
	record Inquire(Inquiry inquiry) implements Look {
	}

	/** Nothing: somebody else was faster, or it was settled without asking. */
	record Nothing() implements Look {
	}

}
