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
	 * @param leaseEnd when another caller may take over
	 * @param request what to send, once, with the token that is tried
	 */
	record Won(long attemptId, int number, Instant leaseEnd, ApproveRequest request) implements Claim {

		@Override
		public String toString() {
			return "Won[attemptId=%d, number=%d]".formatted(this.attemptId, this.number);
		}

	}

	/** No call is made: the result is known, or somebody else finds it out. */
	record NotNeeded(ApprovalResult result) implements Claim {
	}

}
