package com.moviecurators.premium.payment.refund;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.OrderRequest;

/** What has to be done for a refund that is due. */
sealed interface RefundClaim {

	/**
	 * This caller, and nobody else, asks KakaoPay to cancel until the lease is over.
	 *
	 * @param claim which claim of it
	 * @param request what to send, once
	 */
	record Call(long refundId, int claim, CancelRequest request) implements RefundClaim {
	}

	/** Ask KakaoPay what became of the claim with this number. */
	record Inquire(long refundId, int claim, OrderRequest request) implements RefundClaim {

		@Override
		public String toString() {
			return "Inquire[refundId=%d, claim=%d]".formatted(this.refundId, this.claim);
		}

	}

	/** Nothing: somebody else was faster. */
	record Nothing() implements RefundClaim {
	}

}
