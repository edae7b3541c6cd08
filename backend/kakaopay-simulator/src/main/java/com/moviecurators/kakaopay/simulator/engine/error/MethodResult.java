package com.moviecurators.kakaopay.simulator.engine.error;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Result codes of card networks and KakaoMoney: the {@code extras} of -780 and -781.
 */
public final class MethodResult {

	/**
	 * Codes whose text in KakaoPay's list of error codes (2018) names a reason that lies
	 * with the payer's card or account: limit, balance, expiry, password, loss, block, or
	 * no registration. All other codes, unlisted ones included, leave the result open.
	 */
	private static final Set<String> DECLINES = Set.of("""
			0001 0002 0003 0004 0014 0016 0019 0021 0023 0026 0032 0038 0039 0051 0062 0118 0125
			0156 0157 0159 0160 0161 0162 0163 0174 0196 0215 0245 2025 2028 2029 3004 3532 3533
			3534 3535 3536 3537 3539 3555 3563 3564 4003 4004 4006 4011 4016 4025 4027 4028 4029
			4030 5002 5004 5005 5007 5008 5009 5012 5013 5015 5018 5019 5039 5100 5105 5200 5534
			5536 5548 5549 5550 7105 7127 7195 7196 7226 7242 7315 7447 7450 7590 7983 7994 7995
			8001 8002 8019 8178 8179 8181 8191 8218 8223 8225 8226 8314 8323 8324 8325 8326 8327
			8328 8335 8336 8350 8394 8514 8515 8521 8524 8525 8535 8544 8546 8602 8702 8729 8734
			8735 8913 8918 8922 9050 9069 9071 9073 9074 9077 9078 9079 9084 9087 9092 9305 9554
			BANK_ACCOUNT_BLOCKED BANK_ACCOUNT_NOT_FOUND BANK_NOT_CONNECTED DEACTIVATED_USER_STATUS
			LACK_BALANCE LIMIT_BALANCE LIMIT_ONE_TIME LIMIT_USE_PER_DAY NOT_ENOUGH_BALANCE
			PAY_USER_NOT_FOUND
			""".strip().split("\\s+"));

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
				MESSAGES.getOrDefault(code, isDecline(code) ? "결제 수단에서 거절되었습니다." : "처리 결과를 확인할 수 없습니다."));
	}

	/** Whether the method certainly declined. A decline ends the payment. */
	public static boolean isDecline(@Nullable String code) {
		return code != null && DECLINES.contains(code);
	}

}
