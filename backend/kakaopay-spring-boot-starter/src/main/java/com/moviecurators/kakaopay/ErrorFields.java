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

	static @Nullable KakaoPayError error(AnswerFields fields, int status, List<String> secrets) {
		Integer current = fields.smallNumber("error_code");
		Integer code = (current != null) ? current : fields.smallNumber("code");
		if (code == null || code == 0) {
			return null;
		}
		AnswerFields extras = fields.object("extras");
		String message = fields.text("error_message");
		return new KakaoPayError(code, masked((message != null) ? message : fields.text("msg"), secrets),
				(extras != null) ? masked(extras.text("method_result_code"), secrets) : null,
				(extras != null) ? masked(extras.text("method_result_message"), secrets) : null, status);
	}

	private static @Nullable String masked(@Nullable String text, List<String> secrets) {
		String clean = text;
		for (String secret : secrets) {
			clean = (clean != null) ? clean.replace(secret, "***") : null;
		}
		return clean;
	}

}
