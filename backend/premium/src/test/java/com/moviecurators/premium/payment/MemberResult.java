package com.moviecurators.premium.payment;

import org.jspecify.annotations.Nullable;

/**
 * What a member was shown.
 *
 * @param order of which payment, if one was named
 * @param detail where to go, or in whose words
 */
public record MemberResult(Kind kind, @Nullable String order, String detail) {

	/** The kinds of results. */
	public enum Kind {

		/** Pay at KakaoPay. */
		SENT_TO_KAKAOPAY,
		/** This payment is being handled already. */
		UNDER_WAY,
		/** Paid, and premium. */
		PAID,
		/** Nobody knows yet. */
		UNDECIDED,
		/** The payment is over, and no money was taken. */
		NOTHING_CHARGED,
		/** The money was given back. */
		REFUNDED,
		/** The member asked for money back, and this much went back. */
		GIVEN_BACK,
		/** Nothing goes back, or nothing more. */
		NOTHING_TO_REFUND,
		/** This token does not do; the payment goes on. */
		NOT_YET,
		/** There is nothing to buy. */
		ALREADY_PREMIUM,
		/** Not now; try again. */
		TROUBLE,
		/** No answer: the server died. */
		NO_ANSWER

	}

}
