package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * KakaoPay's error. Its texts are free of the request's ids, and each is one line of at
 * most 200 characters.
 *
 * @param code KakaoPay's {@code error_code}, negative, for instance -702
 * @param message KakaoPay's {@code error_message}, for operators
 * @param methodResultCode {@code extras.method_result_code}: four characters of a card
 * network, or a name of KakaoMoney's
 * @param methodResultMessage {@code extras.method_result_message}, Korean, for the payer
 * @param httpStatus the HTTP status. Never decide by it, because KakaoPay's documents
 * disagree about it
 * @param errorClass the class of the code and the method's result code, for the call that
 * was answered. The safer class if KakaoPay's documents are ambiguous
 */
public record KakaoPayError(int code, @Nullable String message, @Nullable String methodResultCode,
		@Nullable String methodResultMessage, int httpStatus, KakaoPayErrorClass errorClass) {

	/** Bounds the texts. */
	public KakaoPayError {
		message = Line.ofOptional(message);
		methodResultCode = Line.ofOptional(methodResultCode);
		methodResultMessage = Line.ofOptional(methodResultMessage);
	}

	/** An error of an approve call, for tests that replace the client. */
	public KakaoPayError(int code, @Nullable String message, @Nullable String methodResultCode,
			@Nullable String methodResultMessage, int httpStatus) {
		this(code, message, methodResultCode, methodResultMessage, httpStatus,
				Decision.classOf(Call.APPROVE, code, methodResultCode));
	}

	/**
	 * Finds the code in the catalogue.
	 * @return its entry, or {@link KakaoPayErrorCode#UNRECOGNIZED}
	 */
	public KakaoPayErrorCode knownCode() {
		return KakaoPayErrorCode.of(this.code);
	}

}
