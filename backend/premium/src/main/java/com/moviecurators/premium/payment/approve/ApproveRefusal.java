package com.moviecurators.premium.payment.approve;

/**
 * What a certain refusal of the approve call means for the attempt. The codes are those
 * of KakaoPay's error table; all others that are certain mean that this payment is over.
 */
enum ApproveRefusal {

	/**
	 * The {@code pg_token} is wrong (-708): forged or stale; another one may be right.
	 */
	TOKEN_REFUSED,
	/** The member has not finished at KakaoPay (-701). */
	NOT_FINISHED,
	/** The time to pay is over (-723). */
	TIME_OVER,
	/**
	 * Our keys or settings are wrong, or KakaoPay wants us to wait: mend, and try again.
	 */
	MERCHANT_CONFIGURATION,
	/** KakaoPay or the means of payment declined. */
	DECLINED;

	/** Whether the payment is over with it. */
	boolean isFinal() {
		return this == TIME_OVER || this == DECLINED;
	}

	static ApproveRefusal of(int code) {
		return switch (code) {
			case -708 -> TOKEN_REFUSED;
			case -701 -> NOT_FINISHED;
			case -723 -> TIME_OVER;
			case -400, -401, -403, -404, -429, -730, -731, -732, -733, -798, -799, -802, -803 -> MERCHANT_CONFIGURATION;
			default -> DECLINED;
		};
	}

}
