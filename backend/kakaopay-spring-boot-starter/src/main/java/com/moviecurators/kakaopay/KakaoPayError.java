package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * An error as KakaoPay words it, with every id that the request held taken out of its
 * texts.
 *
 * @param code KakaoPay's {@code error_code}, negative, for instance -702
 * @param message KakaoPay's {@code error_message}, for operators
 * @param methodResultCode {@code extras.method_result_code}: a card network's four
 * characters or KakaoMoney's word
 * @param methodResultMessage {@code extras.method_result_message}, Korean, fit to show a
 * payer
 * @param httpStatus the HTTP status that came with it. Never use it to decide: KakaoPay's
 * own documents disagree about it
 */
public record KakaoPayError(int code, @Nullable String message, @Nullable String methodResultCode,
		@Nullable String methodResultMessage, int httpStatus) {

	/**
	 * Names the code.
	 * @return the catalogue's entry, {@link KakaoPayErrorCode#UNRECOGNIZED} for a code
	 * that this version does not know
	 */
	public KakaoPayErrorCode knownCode() {
		return KakaoPayErrorCode.of(this.code);
	}

	/**
	 * What the code, together with the payment method's own code, obliges the merchant to
	 * do.
	 * @return the class, the more careful one where KakaoPay's documents leave a doubt
	 */
	public KakaoPayErrorClass errorClass() {
		KakaoPayErrorCode known = knownCode();
		return known.isDecidedByMethod() ? MethodResultCode.classOf(this.methodResultCode) : known.errorClass();
	}

}
