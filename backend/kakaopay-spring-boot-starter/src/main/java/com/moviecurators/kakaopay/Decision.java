package com.moviecurators.kakaopay;

import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;

/**
 * Decides what an error code means for one call. An ambiguous code counts only for a call
 * with a possible effect. A ready call or an inquiry that was refused has changed
 * nothing.
 */
final class Decision {

	private Decision() {
	}

	static <T> Outcome<T> on(Call call, KakaoPayError error) {
		return switch (classFor(call, error)) {
			case SERVER_TROUBLE -> unknown(Kind.SERVER_ERROR, error);
			case AMBIGUOUS ->
				(call.effect() == Call.Effect.HARMLESS) ? new Refused<>(error) : unknown(Kind.AMBIGUOUS_CODE, error);
			case CERTAIN, CONFIGURATION, RETRY_WITH_NEW_PAYMENT, WAIT -> new Refused<>(error);
		};
	}

	/** Limits the method's result code to approvals. */
	private static KakaoPayErrorClass classFor(Call call, KakaoPayError error) {
		boolean outOfPlace = error.knownCode().isDecidedByMethod() && call.effect() == Call.Effect.CHANGES;
		return outOfPlace ? KakaoPayErrorClass.AMBIGUOUS : error.errorClass();
	}

	private static <T> Outcome<T> unknown(Kind kind, KakaoPayError error) {
		String method = (error.methodResultCode() != null) ? " with " + error.methodResultCode() : "";
		return new Unknown<>(new UnknownCause(kind, error, "KakaoPay answered " + error.code() + method));
	}

}
