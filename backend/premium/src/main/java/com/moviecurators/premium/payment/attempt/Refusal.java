package com.moviecurators.premium.payment.attempt;

/** Why a caller does not get what they asked for. */
public enum Refusal {

	/** There is no such payment, or it is another member's. */
	UNKNOWN_ORDER,
	/** No such plan is for sale. */
	UNKNOWN_PLAN,
	/** The member has premium already: nothing is charged. */
	ALREADY_PREMIUM,
	/**
	 * The account is closed. An access token of its member stays valid for some minutes.
	 */
	ACCOUNT_CLOSED,
	/** Another request is preparing the same purchase. */
	PAYMENT_IN_PROGRESS,
	/** KakaoPay did not prepare the payment: nothing is charged, and a retry is free. */
	KAKAOPAY_UNAVAILABLE,
	/** No further token is stored for this payment. */
	TOO_MANY_RETURNS,
	/** KakaoPay does not accept this token; another one may still pay. */
	TOKEN_REFUSED,
	/** The member has not finished paying at KakaoPay. */
	NOT_FINISHED,
	/** The payment was canceled: nothing is charged. */
	CANCELED,
	/** KakaoPay or the means of payment declined: nothing is charged. */
	FAILED,
	/** The time to pay is over: nothing is charged. */
	EXPIRED,
	/** The payment was made and refunded. */
	REFUNDED,
	/** Nothing is recorded as paid, or it may be somebody else's payment. */
	NOT_PAID;

	/** Whether the caller sent a token that an honest browser would not have. */
	public boolean isSuspicious() {
		return this == TOKEN_REFUSED || this == NOT_FINISHED;
	}

}
