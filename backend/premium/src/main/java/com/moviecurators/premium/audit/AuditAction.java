package com.moviecurators.premium.audit;

/** What somebody of support did. */
public enum AuditAction {

	/** Searched payments: one entry for each member that was found. */
	SEARCHED,
	/** Read all that is known of a payment. */
	READ_CASE,
	/** Asked KakaoPay about a payment. */
	ASKED_KAKAOPAY,
	/** Wrote a note about a payment. */
	NOTED,
	/** Proposed an act that a second admin confirms. */
	PROPOSED,
	/** Confirmed the act that another admin proposed. */
	CONFIRMED,
	/** Declined the act that was proposed. */
	DECLINED,
	/** Recorded a payment as paid, as KakaoPay says. */
	RECORDED_AS_PAID,
	/** Gave money back. */
	REFUNDED,
	/** Closed a payment: no money moved. */
	CLOSED,
	/** Recorded that money went back by another way than KakaoPay. */
	REFUNDED_ELSEWHERE,
	/** Granted premium by hand. */
	GRANTED_PREMIUM,
	/** Ended premium by hand. */
	ENDED_PREMIUM,
	/**
	 * Read this log: one entry for each read about a member or order, else one an hour.
	 */
	READ_AUDIT,
	/** Exported entries of this log. */
	EXPORTED_AUDIT

}
