package com.moviecurators.premium.drill.check;

/**
 * A contradiction that the checker found.
 *
 * @param kind its kind
 * @param about the payment or member
 * @param text what was expected and what is
 */
public record Finding(Kind kind, String about, String text) {

	/**
	 * How the records of KakaoPay, our database and the members can contradict each
	 * other.
	 */
	public enum Kind {

		/** KakaoPay holds money that our database has not recorded. */
		LOST_MONEY,
		/** The member paid and is not premium. */
		LOST_PREMIUM,
		/** A server took the return of a member who is not premium. */
		LOST_RETURN,
		/** One payment was charged twice, or a member pays for two. */
		DOUBLE_CHARGE,
		/** We recorded a payment that KakaoPay does not know. */
		NOT_AT_KAKAOPAY,
		/** Amount or aid of a payment differ. */
		MISMATCH,
		/** KakaoPay gave money back that our database has not recorded. */
		UNRECORDED_REFUND,
		/** We recorded a refund that KakaoPay does not know. */
		REFUND_NOT_AT_KAKAOPAY,
		/** Money went back more often than somebody asked for it. */
		DOUBLE_REFUND,
		/** A member got another amount back than the terms give. */
		WRONG_REFUND,
		/** A member is premium though the money went back. */
		KEPT_PREMIUM,
		/**
		 * A decision was not carried out, was made by one admin where two are needed, or
		 * is not in the audit log.
		 */
		DECISION_BROKEN,
		/** A history has a gap or ends with another status than its payment or refund. */
		HISTORY_BROKEN,
		/** A payment, a refund or a proposal is not final at the end. */
		UNDECIDED,
		/**
		 * A member was shown a status or an amount that contradicts KakaoPay's records.
		 */
		WRONG_STATUS_SHOWN,
		/**
		 * A member got no answer, or an error of ours that is not a 503 with a problem.
		 */
		SERVER_ERROR

	}

}
