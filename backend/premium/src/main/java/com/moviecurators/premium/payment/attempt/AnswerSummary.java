package com.moviecurators.premium.payment.attempt;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.UnknownCause;

/**
 * KakaoPay's answer in a few words for the history: codes only, since messages may quote
 * what must not be kept.
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

	/** A status or code that KakaoPay chose, cut to what the history holds. */
	public static String shorten(String text) {
		return text.substring(0, Math.min(text.length(), 60));
	}

}
