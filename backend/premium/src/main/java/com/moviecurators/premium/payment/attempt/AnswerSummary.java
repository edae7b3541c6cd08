package com.moviecurators.premium.payment.attempt;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.UnknownCause;

/**
 * Summarizes KakaoPay's answers for the history. Holds codes only: messages may quote
 * what must not be stored.
 */
public final class AnswerSummary {

	private AnswerSummary() {
	}

	public static String of(KakaoPayError error) {
		return (error.methodResultCode() != null) ? error.code() + " " + shorten(error.methodResultCode())
				: String.valueOf(error.code());
	}

	public static String of(UnknownCause cause) {
		return (cause.error() != null) ? cause.kind() + " " + of(cause.error()) : cause.kind().name();
	}

	/** Cuts a status or code of KakaoPay's to the length of its column. */
	public static String shorten(String text) {
		return text.substring(0, Math.min(text.length(), 60));
	}

}
