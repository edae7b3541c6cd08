package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.attempt.PaymentStatus;

/**
 * What decides how much of a payment goes back.
 *
 * @param status where the payment stands
 * @param earlier what an earlier refund of it means for another one
 * @param paid the amount that KakaoPay approved; nothing if it was not paid
 * @param refunded how much of it has gone back
 * @param premiumSince when premium began by this payment; when the payment was started,
 * if it never did
 * @param used whether a premium list was opened since the member's last purchase
 * @param accessEnded whether an admin ended the access by hand: what was opened since
 * tells nothing about this payment any more
 */
record RefundFacts(PaymentStatus status, EarlierRefund earlier, Won paid, Won refunded, Instant premiumSince,
		boolean used, boolean accessEnded) {

	/** What the refunds of the payment so far mean for another one. */
	enum EarlierRefund {

		/** Nothing: there is none, or it was a part that left the access. */
		NONE,

		/** One is under way. */
		OPEN,

		/** One has ended the access. */
		ENDED_ACCESS,

		/** KakaoPay refused the last one. */
		REFUSED

	}

}
