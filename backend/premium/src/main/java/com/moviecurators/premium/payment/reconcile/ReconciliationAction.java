package com.moviecurators.premium.payment.reconcile;

/** What recovery does with KakaoPay's status of a payment. */
enum ReconciliationAction {

	/** Nothing: both sides agree, or recovery must not decide now. */
	NOTHING,
	/** KakaoPay contradicts its "paid": asks again until it says so with an amount. */
	ASK_AGAIN,
	/** Not paid yet: waits until nothing can be paid any more, then closes. */
	WAIT,
	/**
	 * Not paid although the approval was called: calls it again. Once the time to pay and
	 * the window for late approvals are over, closes as FAILED.
	 */
	RETRY_APPROVAL,
	/**
	 * The member stopped: closes as CANCELED, or as FAILED if an approve call was ever
	 * unknown.
	 */
	CLOSE_AS_CANCELED,
	/**
	 * It failed: closes as FAILED, or as EXPIRED where KakaoPay's status can mean either.
	 */
	CLOSE_AS_FAILED,
	/** Paid as asked: records and grants it, if amount, order, payer and rules agree. */
	RECORD,
	/**
	 * Money was captured unexpectedly: records it, and refunds it if the rules refuse it.
	 * Otherwise a person decides. Never granted silently.
	 */
	UNEXPECTED_CAPTURE,
	/**
	 * Money went back, or should have: compares KakaoPay's cancels with our refunds, and
	 * records those that were made without us.
	 */
	COMPARE_REFUNDS,
	/** Sends it to review, with an alert. */
	REVIEW;

	/** Whether KakaoPay says that nothing was paid. */
	boolean isUnpaid() {
		return this == WAIT || this == RETRY_APPROVAL || this == CLOSE_AS_CANCELED || this == CLOSE_AS_FAILED;
	}

}
