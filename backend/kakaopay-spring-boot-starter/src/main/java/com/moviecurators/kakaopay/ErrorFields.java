package com.moviecurators.kakaopay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds KakaoPay's error in a body: {@code error_code} and {@code error_message}, or
 * {@code code} and {@code msg} of the older platform.
 */
final class ErrorFields {

	private ErrorFields() {
	}

	static @Nullable KakaoPayError error(AnswerFields fields, int status, WireRequest request) {
		Integer current = fields.smallNumber("error_code");
		Integer code = (current != null) ? current : fields.smallNumber("code");
		if (code == null || code == 0) {
			return null;
		}
		AnswerFields extras = fields.object("extras");
		String method = (extras != null) ? extras.text("method_result_code") : null;
		String methodMessage = (extras != null) ? extras.text("method_result_message") : null;
		String message = fields.text("error_message");
		List<String> secrets = request.secrets();
		return new KakaoPayError(code, Line.without(secrets, (message != null) ? message : fields.text("msg")),
				Line.without(secrets, method), Line.without(secrets, methodMessage), status,
				Decision.classOf(request.call(), code, method));
	}

}
