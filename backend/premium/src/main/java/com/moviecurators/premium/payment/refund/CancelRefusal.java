package com.moviecurators.premium.payment.refund;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.UnknownCause;

/** What an unsuccessful cancel call means for the refund. */
enum CancelRefusal {

	/** Certainly not done, and a retry is useless: a person must find another way. */
	PERMANENT,
	/** Certainly not done, and the refund is not the cause: retried later. */
	RETRYABLE,
	/** This or an earlier call may have been done: KakaoPay is asked. */
	UNKNOWN;

	/** The payer left KakaoMoney: payments from there can no longer be canceled. */
	private static final String PAYER_GONE = "INVALID_CANCEL_STATUS_DEACTIVE";

	/**
	 * -710 and -711 are about the remaining amount, which an earlier call may have taken.
	 */
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
