package com.moviecurators.kakaopay;

import java.util.regex.Pattern;

import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an error means for the call that it answers. The error's class decides
 * alone, with one addition: an ambiguous error of a call without effect is a refusal,
 * because a ready call or an inquiry that was refused has changed nothing.
 */
final class Decision {

	private static final Pattern CODE = Pattern.compile("\\w{1,64}");

	private Decision() {
	}

	/**
	 * Classifies a code. The method's result code counts only for a call that takes
	 * money, and only if it names a known reason for a decline.
	 */
	static KakaoPayErrorClass classOf(Call call, int code, @Nullable String methodResultCode) {
		KakaoPayErrorCode known = KakaoPayErrorCode.of(code);
		boolean declined = known.isDecidedByMethod() && call.effect() == Call.Effect.TAKES_MONEY
				&& DeclineReason.of(methodResultCode) != null;
		return declined ? KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT : known.errorClass();
	}

	static <T> Outcome<T> on(Call call, KakaoPayError error) {
		return switch (error.errorClass()) {
			case SERVER_TROUBLE -> unknown(Kind.SERVER_ERROR, error);
			case AMBIGUOUS ->
				(call.effect() == Call.Effect.HARMLESS) ? new Refused<>(error) : unknown(Kind.AMBIGUOUS_CODE, error);
			case CERTAIN, CONFIGURATION, RETRY_WITH_NEW_PAYMENT, WAIT -> new Refused<>(error);
		};
	}

	private static <T> Outcome<T> unknown(Kind kind, KakaoPayError error) {
		return new Unknown<>(
				new UnknownCause(kind, error, "KakaoPay answered " + error.code() + with(error.methodResultCode())));
	}

	/** Names the method's code in the detail, but no free text in its place. */
	private static String with(@Nullable String code) {
		return (code == null) ? "" : CODE.matcher(code).matches() ? " with " + code : " with an odd result code";
	}

}
