package com.moviecurators.kakaopay;

/**
 * What an error code of KakaoPay obliges a merchant to do. KakaoPay publishes the codes
 * and their meanings; the classes are this project's reading of them, the more careful
 * one wherever there is a doubt.
 */
public enum KakaoPayErrorClass {

	/** This call certainly changed nothing, and repeating it unchanged is useless. */
	CERTAIN,

	/**
	 * It may have been done, now or by an earlier call: ask {@link KakaoPayClient#order}
	 * before anything else.
	 */
	AMBIGUOUS,

	/**
	 * Keys, merchant codes, addresses or agreements are wrong: nothing was changed, and
	 * an operator must be told.
	 */
	CONFIGURATION,

	/**
	 * Nothing was paid, and the payer may try again with a new payment, perhaps with
	 * another method.
	 */
	RETRY_WITH_NEW_PAYMENT,

	/** Nothing was changed, and the same may succeed later (quota, bank maintenance). */
	WAIT,

	/**
	 * KakaoPay had an internal error or is in maintenance: what became of the call is not
	 * known, whatever the call was.
	 */
	SERVER_TROUBLE

}
