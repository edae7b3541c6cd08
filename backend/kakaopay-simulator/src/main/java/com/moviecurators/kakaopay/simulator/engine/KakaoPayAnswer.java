package com.moviecurators.kakaopay.simulator.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * KakaoPay's answer to a call.
 *
 * @param httpStatus the HTTP status; tells nothing that the body does not tell better
 * @param body the JSON object, in order; explicit nulls are meant
 */
public record KakaoPayAnswer(int httpStatus, Map<String, @Nullable Object> body) {

	/** Whether the call did what it was asked for. */
	public boolean isSuccess() {
		return this.httpStatus == 200;
	}

	static KakaoPayAnswer ok(Map<String, @Nullable Object> body) {
		return new KakaoPayAnswer(200, body);
	}

	static KakaoPayAnswer error(int code, String message, @Nullable String methodResultCode) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("error_code", code);
		body.put("error_message", message);
		if (methodResultCode != null) {
			body.put("extras", MethodResult.extras(methodResultCode));
		}
		return new KakaoPayAnswer(ErrorCode.httpStatusOf(code), body);
	}

}
