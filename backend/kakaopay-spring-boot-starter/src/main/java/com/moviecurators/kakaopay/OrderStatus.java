package com.moviecurators.kakaopay;

/**
 * KakaoPay's thirteen payment statuses, and one for unknown statuses.
 */
public enum OrderStatus {

	/** Payment requested. */
	READY,
	/** KakaoTalk request message sent. */
	SEND_TMS,
	/** The payer opened the KakaoPay screen. */
	OPEN_PAYMENT,
	/** The payer chose a method and is authenticated. */
	SELECT_METHOD,
	/** Phone authentication is in progress. */
	ARS_WAITING,
	/** The payer is authenticated by password; approve captures the money. */
	AUTH_PASSWORD,
	/** Only a recurring-payment key was issued, without a capture. */
	ISSUED_SID,
	/** Paid. */
	SUCCESS_PAYMENT,
	/** Paid and partly refunded. */
	PART_CANCEL_PAYMENT,
	/** Paid and fully refunded. */
	CANCEL_PAYMENT,
	/** Password authentication failed. */
	FAIL_AUTH_PASSWORD,
	/** The payer cancelled. */
	QUIT_PAYMENT,
	/** The approval failed. */
	FAIL_PAYMENT,
	/** A status that this version does not know. */
	UNRECOGNIZED

}
