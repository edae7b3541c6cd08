package com.moviecurators.kakaopay.simulator.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.MethodResult;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * KakaoPay's answer to a call.
 *
 * @param httpStatus the HTTP status; the body is more precise
 * @param body the JSON object in KakaoPay's field order, explicit nulls included
 */
public record KakaoPayAnswer(int httpStatus, Map<String, @Nullable Object> body) {

	/** Whether KakaoPay carried the call out. */
	public boolean isSuccess() {
		return this.httpStatus == 200;
	}

	static KakaoPayAnswer ok(Map<String, @Nullable Object> body) {
		return new KakaoPayAnswer(200, body);
	}

	static KakaoPayAnswer of(Refusal refusal) {
		return error(refusal.code(), refusal.message(), refusal.methodResultCode());
	}

	/** Answers a call that cannot be read. */
	public static KakaoPayAnswer malformed(String reason) {
		return of(new Refusal(ErrorCode.BAD_PARAMETER, reason));
	}

	/** Answers a call to an unknown address, or to one that is not simulated. */
	public static KakaoPayAnswer unknownUrl(String path) {
		boolean recurring = path.matches(".*/(manage/)?subscription(/.*)?");
		return of(new Refusal(ErrorCode.UNKNOWN_URL,
				(recurring ? "recurring payments are not simulated: " : "unknown URL ") + path));
	}

	/**
	 * Answers with a scripted error.
	 * @param methodResultCode the result code of the card network or KakaoMoney, or null
	 */
	public static KakaoPayAnswer scripted(int code, @Nullable String methodResultCode) {
		return error(code, ErrorCode.messageOf(code), methodResultCode);
	}

	private static KakaoPayAnswer error(int code, String message, @Nullable String methodResultCode) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("error_code", code);
		body.put("error_message", message);
		if (methodResultCode != null) {
			body.put("extras", MethodResult.extras(methodResultCode));
		}
		return new KakaoPayAnswer(ErrorCode.httpStatusOf(code), body);
	}

}
