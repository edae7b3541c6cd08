package com.moviecurators.premium.payment.attempt;

import java.util.Objects;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.UnknownCause;
import org.jspecify.annotations.Nullable;

/**
 * Summarizes KakaoPay's answers for the history. Holds codes only: messages may quote
 * what must not be stored.
 */
public final class AnswerSummary {

	private static final int LONGEST = 60;

	private AnswerSummary() {
	}

	public static String of(KakaoPayError error) {
		return (error.methodResultCode() != null) ? error.code() + " " + shorten(error.methodResultCode())
				: String.valueOf(error.code());
	}

	public static String of(UnknownCause cause) {
		return (cause.error() != null) ? cause.kind() + " " + of(cause.error()) : cause.kind().name();
	}

	/**
	 * Cuts a status or code of KakaoPay's to the length of its column. It goes into log
	 * lines too, so it has no control characters.
	 */
	public static String shorten(String text) {
		return Objects.requireNonNull(cut(text, LONGEST)).replaceAll("\\p{Cntrl}", "?");
	}

	/**
	 * Cuts a text of KakaoPay's to so many characters, never in the middle of one.
	 * @param text null stays null
	 */
	public static @Nullable String cut(@Nullable String text, int longest) {
		if (text == null || text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

}
