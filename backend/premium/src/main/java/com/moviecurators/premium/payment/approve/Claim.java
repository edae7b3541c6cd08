package com.moviecurators.premium.payment.approve;

import com.moviecurators.kakaopay.ApproveRequest;

/** What came of claiming an approval. */
public sealed interface Claim {

	/**
	 * This caller, and nobody else, approves until the lease is over.
	 *
	 * @param attemptId which attempt
	 * @param number which claim of it
	 * @param tokenId which returned token is tried
	 * @param request what to send, once
	 */
	record Won(long attemptId, int number, long tokenId, ApproveRequest request) implements Claim {

		@Override
		public String toString() {
			return "Won[attemptId=%d, number=%d]".formatted(this.attemptId, this.number);
		}

	}

	/** Nothing is to be called: this is the answer. */
	record NotNeeded(ApprovalResult result) implements Claim {
	}

}
