package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.UnknownCause;

/** What a cancel call that brought no success means for the refund. */
enum CancelRefusal {

	/**
	 * Certainly not done, and asking again is useless: a person must find another way.
	 */
	FOR_GOOD,
	/** Certainly not done, through no fault of the refund: ask again later. */
	NOT_NOW,
	/** It, or an earlier call, may have been done: compare KakaoPay's books with ours. */
	UNCLEAR;

	/**
	 * The payer left KakaoMoney: what was paid from there cannot be cancelled any more.
	 */
	private static final String PAYER_GONE = "INVALID_CANCEL_STATUS_DEACTIVE";

	/** -710 and -711 speak of the rest, which an earlier call of ours may have taken. */
	static CancelRefusal of(KakaoPayError error) {
		return switch (error.errorClass()) {
			case CERTAIN, RETRY_WITH_NEW_PAYMENT -> (error.code() == -710 || error.code() == -711) ? UNCLEAR : FOR_GOOD;
			case CONFIGURATION, WAIT -> NOT_NOW;
			case AMBIGUOUS, SERVER_TROUBLE -> UNCLEAR;
		};
	}

	static CancelRefusal of(UnknownCause cause) {
		if (cause.kind() == UnknownCause.Kind.NOT_SENT) {
			return NOT_NOW;
		}
		boolean payerGone = cause.error() != null && PAYER_GONE.equals(cause.error().methodResultCode());
		return payerGone ? FOR_GOOD : UNCLEAR;
	}

}
