package com.moviecurators.premium.payment.cancel;

import java.util.Set;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.KakaoPayErrorCode;
import com.moviecurators.kakaopay.UnknownCause;

/** What an unsuccessful cancel call means for the refund. */
enum CancelRefusal {

	/** Certainly not done, and a retry is useless: a person must find another way. */
	PERMANENT,
	/** Certainly not done: the payer has left KakaoPay's money service. */
	PAYER_LEFT,
	/**
	 * The payment cannot be canceled as it stands: an earlier call may have done it, or
	 * it is too old. KakaoPay has no code of its own for that, so it is asked.
	 */
	NOT_CANCELABLE,
	/** Certainly not done, and the refund is not the cause: retried later. */
	RETRYABLE,
	/** This or an earlier call may have been done: KakaoPay is asked. */
	UNKNOWN;

	private static final Set<Integer> ABOUT_THE_REST = Set.of(-710, -711, -722, -724, -725);

	/** The payer left KakaoMoney: payments from there can no longer be canceled. */
	private static final String PAYER_GONE = "INVALID_CANCEL_STATUS_DEACTIVE";

	/**
	 * -710, -711, -722, -724 and -725 are about the amount. An earlier call may have
	 * taken what was left, or somebody in KakaoPay's partner console.
	 */
	static CancelRefusal of(KakaoPayError error) {
		return switch (error.errorClass()) {
			case CERTAIN, RETRY_WITH_NEW_PAYMENT -> ABOUT_THE_REST.contains(error.code()) ? UNKNOWN : PERMANENT;
			case CONFIGURATION, WAIT -> RETRYABLE;
			case AMBIGUOUS, SERVER_TROUBLE -> UNKNOWN;
		};
	}

	static CancelRefusal of(UnknownCause cause) {
		if (cause.kind() == UnknownCause.Kind.NOT_SENT) {
			return RETRYABLE;
		}
		return (cause.error() != null) ? unclear(cause.error()) : UNKNOWN;
	}

	private static CancelRefusal unclear(KakaoPayError error) {
		if (PAYER_GONE.equals(error.methodResultCode())) {
			return PAYER_LEFT;
		}
		return (error.code() == KakaoPayErrorCode.NOT_CANCELLABLE.code()) ? NOT_CANCELABLE : UNKNOWN;
	}

}
