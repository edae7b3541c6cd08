package com.moviecurators.kakaopay;

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
		String method = (error.methodResultCode() != null) ? " with " + error.methodResultCode() : "";
		return new Unknown<>(new UnknownCause(kind, error, "KakaoPay answered " + error.code() + method));
	}

}
