package com.moviecurators.premium.payment.reconcile;

/** What recovery has to do for an attempt that is due. */
sealed interface RecoveryStep {

	/** A token is held and there is time: approve with it. */
	record Approve(long attemptId) implements RecoveryStep {
	}

	/** Ask KakaoPay. */
	record Inquire(Inquiry inquiry) implements RecoveryStep {
	}

	/** Nothing: somebody else was faster, or it was settled without asking. */
	record Nothing() implements RecoveryStep {
	}

}
