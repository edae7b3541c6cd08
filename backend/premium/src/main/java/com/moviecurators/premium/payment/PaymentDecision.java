package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision of an admin about a payment.
 *
 * @param amount whole won that go back, or that were to be paid
 * @param endsAccess whether a refund ends the access; null for other actions
 * @param reason why, as the admin wrote it
 * @param by who decided or proposed it
 * @param confirmedBy the second admin, who confirmed or declined it; null if none did
 * @param declineReason why it was declined
 */
public record PaymentDecision(long id, Action action, long amount, @Nullable Boolean endsAccess, String reason,
		Status status, MemberId by, Instant at, @Nullable MemberId confirmedBy, @Nullable Instant confirmedAt,
		@Nullable String declineReason) {

	/** What an admin can do about a payment. */
	@Schema(name = "DecisionAction")
	public enum Action {

		/** Give money back, in full or in part. */
		REFUND,
		/** Record it as paid, as KakaoPay says, and grant what was bought. */
		RECORD_AS_PAID,
		/** Close it: no money moved. */
		CLOSE,
		/** Record that the money went back by another way than KakaoPay. */
		REFUNDED_ELSEWHERE

	}

	/** What became of a decision. */
	@Schema(name = "DecisionStatus")
	public enum Status {

		/** A second admin must confirm it. */
		PROPOSED,
		/** Carried out. A refund may still be under way. */
		DONE,
		/** Declined; nothing was done. */
		DECLINED,
		/** The payment moved before it was confirmed; nothing was done. */
		OVERTAKEN

	}

}
