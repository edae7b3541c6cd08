package com.moviecurators.kakaopay.simulator.engine.error;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Result codes of card networks and KakaoMoney: the {@code extras} of -780 and -781.
 */
public final class MethodResult {

	/**
	 * Codes that leave the result of the method open. The payment stays approvable after
	 * them, because KakaoPay's real behaviour is not documented.
	 */
	private static final Set<String> AMBIGUOUS = Set.of("BANK_FIRM_UNKNOWN", "USER_LOCKED", "BANK_FIRM_API_FAIL",
			"INTERNAL_ERROR", "PAY_ACCOUNT_RESPONSE_ERROR", "0010", "0110", "0121", "1007", "1023", "5016", "5017",
			"9034", "9085", "0059", "1003", "7322", "8088", "8545", "8888");

	private static final Map<String, String> MESSAGES = Map.of("USER_LOCKED", "같은 카카오계정의 다른 거래가 진행 중입니다.",
			"BANK_FIRM_UNKNOWN", "은행의 처리 결과를 확인할 수 없습니다. 20분 뒤에 다시 확인해 주세요.", "LACK_BALANCE", "잔액이 부족합니다.",
			"NOT_ENOUGH_BALANCE", "잔액이 부족합니다.", "LIMIT_ONE_TIME", "1회 결제 한도를 넘었습니다.", "LIMIT_USE_PER_DAY",
			"1일 결제 한도를 넘었습니다.", "BANK_FIRM_UNAVAILABLE", "은행 점검 시간(23:30~00:35)입니다.", "6666", "원거래를 찾을 수 없습니다.",
			"INVALID_CANCEL_STATUS_DEACTIVE", "회원이 머니 서비스를 탈퇴하여 취소할 수 없습니다.");

	private MethodResult() {
	}

	/** The {@code extras} object of an error. */
	public static Map<String, @Nullable Object> extras(String code) {
		return Map.of("method_result_code", code, "method_result_message",
				MESSAGES.getOrDefault(code, "결제 수단에서 거절되었습니다."));
	}

	/** Whether the method definitively refused, which ends the payment. */
	public static boolean isDefinitive(@Nullable String code) {
		return code != null && !AMBIGUOUS.contains(code);
	}

}
