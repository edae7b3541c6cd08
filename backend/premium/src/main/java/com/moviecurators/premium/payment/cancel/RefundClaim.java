package com.moviecurators.premium.payment.cancel;

import java.time.Instant;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.OrderRequest;

/** What is to be done for a refund whose check is due. */
sealed interface RefundClaim {

	/**
	 * This caller alone calls KakaoPay's cancel until the lease ends.
	 *
	 * @param claim which claim of it
	 * @param leaseEnd when another caller may take over
	 * @param request what to send, once
	 */
	record Call(long refundId, int claim, Instant leaseEnd, CancelRequest request) implements RefundClaim {
	}

	/**
	 * Asks KakaoPay about the claim with this number.
	 *
	 * @param askedAt before KakaoPay was asked
	 */
	record Inquire(long refundId, int claim, Instant askedAt, OrderRequest request) implements RefundClaim {

		@Override
		public String toString() {
			return "Inquire[refundId=%d, claim=%d]".formatted(this.refundId, this.claim);
		}

	}

	/** Nothing: another caller was faster. */
	record Nothing() implements RefundClaim {
	}

}
