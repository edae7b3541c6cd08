package com.moviecurators.premium.payment.reconcile;

import com.moviecurators.premium.payment.approve.Claim;

/** What recovery does for an attempt whose check is due. */
sealed interface RecoveryStep {

	/** A token is stored and there is time: the approval is claimed, or not needed. */
	record Approve(Claim claim) implements RecoveryStep {
	}

	/** Ask KakaoPay. */
	record Inquire(Inquiry inquiry) implements RecoveryStep {
	}

	/** Nothing: another caller was faster, or the attempt was closed without asking. */
	record Nothing() implements RecoveryStep {
	}

}
