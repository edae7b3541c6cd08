package com.moviecurators.kakaopay;

/**
 * Classifies error codes by the merchant's next step. KakaoPay publishes the codes and
 * their meanings. The classes are this project's interpretation, which prefers the safer
 * class.
 */
public enum KakaoPayErrorClass {

	/** The call certainly changed nothing. Repeating it unchanged is useless. */
	CERTAIN,

	/**
	 * This or an earlier call may have had its effect. Inquire with
	 * {@link KakaoPayClient#order} first.
	 */
	AMBIGUOUS,

	/**
	 * Key, merchant code, address or agreement is wrong. Nothing was changed. Alert an
	 * operator.
	 */
	CONFIGURATION,

	/**
	 * Nothing was captured. The payer may try again with a new payment.
	 */
	RETRY_WITH_NEW_PAYMENT,

	/** Nothing was changed. The call may succeed later: the daily quota is used up. */
	WAIT,

	/**
	 * KakaoPay has an internal error or is in maintenance. The outcome of any call is
	 * unknown.
	 */
	SERVER_TROUBLE

}
