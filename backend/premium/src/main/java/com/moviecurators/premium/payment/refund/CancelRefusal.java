package com.moviecurators.premium.payment.refund;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.UnknownCause;

/** What a cancel call that brought no success means for the refund. */
enum CancelRefusal {

	/**
	 * Certainly not done, and asking again is useless: a person must find another way.
	 */
	PERMANENT,
	/** Certainly not done, through no fault of the refund: ask again later. */
	RETRYABLE,
	/** It, or an earlier call, may have been done: compare KakaoPay's books with ours. */
	UNKNOWN;

	/**
	 * The payer left KakaoMoney: what was paid from there cannot be cancelled any more.
	 */
	private static final String PAYER_GONE = "INVALID_CANCEL_STATUS_DEACTIVE";

	/** -710 and -711 speak of the rest, which an earlier call of ours may have taken. */
	static CancelRefusal of(KakaoPayError error) {
		return switch (error.errorClass()) {
			case CERTAIN, RETRY_WITH_NEW_PAYMENT ->
				(error.code() == -710 || error.code() == -711) ? UNKNOWN : PERMANENT;
			case CONFIGURATION, WAIT -> RETRYABLE;
			case AMBIGUOUS, SERVER_TROUBLE -> UNKNOWN;
		};
	}

	static CancelRefusal of(UnknownCause cause) {
		if (cause.kind() == UnknownCause.Kind.NOT_SENT) {
			return RETRYABLE;
		}
		boolean payerGone = cause.error() != null && PAYER_GONE.equals(cause.error().methodResultCode());
		return payerGone ? PERMANENT : UNKNOWN;
	}

}
