package com.moviecurators.kakaopay;

/**
 * KakaoPay's thirteen payment statuses, and one for those that this version does not
 * know.
 */
public enum OrderStatus {

	/** Payment requested. */
	READY,
	/** KakaoTalk request message sent. */
	SEND_TMS,
	/** The payer opened the KakaoPay screen. */
	OPEN_PAYMENT,
	/** Method chosen, authentication done. */
	SELECT_METHOD,
	/** Phone authentication running. */
	ARS_WAITING,
	/** Password authentication done; not paid until approve. */
	AUTH_PASSWORD,
	/** Only a recurring-payment key was issued; no money moved. */
	ISSUED_SID,
	/** Paid. */
	SUCCESS_PAYMENT,
	/** Paid and partly given back. */
	PART_CANCEL_PAYMENT,
	/** Paid and wholly given back. */
	CANCEL_PAYMENT,
	/** Password authentication failed. */
	FAIL_AUTH_PASSWORD,
	/** The payer stopped. */
	QUIT_PAYMENT,
	/** The approval failed. */
	FAIL_PAYMENT,
	/** A status that KakaoPay sent and this version does not know. */
	UNRECOGNIZED

}
