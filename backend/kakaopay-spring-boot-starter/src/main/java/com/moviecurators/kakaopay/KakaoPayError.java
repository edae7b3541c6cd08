package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * An error as KakaoPay words it.
 *
 * @param code KakaoPay's {@code error_code}, negative, for instance -702
 * @param message KakaoPay's {@code error_message}
 * @param methodResultCode {@code extras.method_result_code}: a card network's or
 * KakaoMoney's code
 * @param methodResultMessage {@code extras.method_result_message}, Korean, fit to show a
 * payer
 * @param httpStatus the HTTP status that came with it; never use it to decide
 */
public record KakaoPayError(int code, @Nullable String message, @Nullable String methodResultCode,
		@Nullable String methodResultMessage, int httpStatus) {
}
