package com.moviecurators.premium.payment.reconcile;

/** What recovery does with KakaoPay's word on a payment. */
public enum ReconciliationAction {

	/** Nothing: both sides agree, or it is not recovery's turn to decide. */
	NOTHING,
	/** Not paid yet: wait until the time to pay is over, then end as EXPIRED. */
	WAIT,
	/**
	 * Asked for and not paid: ask for the approval again. Once the time to pay is over
	 * and no call can come through any more, end as FAILED.
	 */
	RETRY_APPROVAL,
	/** The member stopped: end as CANCELED, or as FAILED if it was ever in doubt. */
	CLOSE_AS_CANCELED,
	/**
	 * It failed: end as FAILED, or, where KakaoPay's one word for it may mean that the
	 * time ran out, as EXPIRED.
	 */
	CLOSE_AS_FAILED,
	/** Paid as asked: record it and grant, if amount, order, payer and rules agree. */
	RECORD,
	/**
	 * Money moved that nobody here expected: record it, and give it back if our rules
	 * refuse it; else a person decides. Never granted silently.
	 */
	UNEXPECTED_CAPTURE,
	/** A refund of ours is under way: see by the sums given back whether it was done. */
	COMPARE_REFUND,
	/** No machine must decide: IN_REVIEW, with an alert. */
	REVIEW

}
