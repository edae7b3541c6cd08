package com.moviecurators.premium.payment.approve;

import java.time.Instant;

import com.moviecurators.kakaopay.ApproveRequest;

/** The result of claiming an approval. */
public sealed interface Claim {

	/**
	 * This caller alone approves until the lease ends.
	 *
	 * @param attemptId which attempt
	 * @param number which claim of it
	 * @param tokenId which returned token is tried
	 * @param leaseEnd when another caller may take over
	 * @param request what to send, once
	 */
	record Won(long attemptId, int number, long tokenId, Instant leaseEnd, ApproveRequest request) implements Claim {

		@Override
		public String toString() {
			return "Won[attemptId=%d, number=%d]".formatted(this.attemptId, this.number);
		}

	}

	/** No call is needed: the result is known. */
	record NotNeeded(ApprovalResult result) implements Claim {
	}

}
