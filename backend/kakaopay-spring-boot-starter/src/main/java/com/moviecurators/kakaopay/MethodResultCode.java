package com.moviecurators.kakaopay;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Classifies {@code extras.method_result_code} of a failed approval. KakaoPay's workbook
 * of error codes lists some thirty names of KakaoMoney, all included here. It also lists
 * about 1875 four-character codes of card networks. Only the ambiguous ones are included,
 * because the others are plain declines.
 */
final class MethodResultCode {

	private static final int CARD_CODE_LENGTH = 4;

	private static final Map<String, KakaoPayErrorClass> MONEY = Map.ofEntries(
			Map.entry("BANK_ACCOUNT_NOT_FOUND", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("BANK_ACCOUNT_BLOCKED", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("BANK_FIRM_API_FAIL", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("BANK_FIRM_UNAVAILABLE", KakaoPayErrorClass.WAIT),
			Map.entry("BANK_FIRM_UNKNOWN", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("BANK_NOT_CONNECTED", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("CHANNEL_NOT_FOUND", KakaoPayErrorClass.CONFIGURATION),
			Map.entry("DEACTIVATED_USER_STATUS", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("INTERNAL_ERROR", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("INVALID_CANCEL_AMOUNT", KakaoPayErrorClass.CERTAIN),
			Map.entry("INVALID_CANCEL_STATUS", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("INVALID_CANCEL_STATUS_DEACTIVE", KakaoPayErrorClass.CERTAIN),
			Map.entry("INVALID_PAYMENT_KEY", KakaoPayErrorClass.CERTAIN),
			Map.entry("ITEM_NOT_FOUND", KakaoPayErrorClass.CERTAIN),
			Map.entry("LACK_BALANCE", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("LIMIT_BALANCE", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("LIMIT_ONE_TIME", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("LIMIT_USE_PER_DAY", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("NETWORK_ACL_ERROR", KakaoPayErrorClass.CONFIGURATION),
			Map.entry("NOT_ENOUGH_BALANCE", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("PAYMENT_KEY_EXISTS", KakaoPayErrorClass.CERTAIN),
			Map.entry("PAY_ACCOUNT_RESPONSE_ERROR", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("PAY_USER_NOT_FOUND", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("TALK_USER_REQUEST_FAIL", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("TALK_USER_RESPONSE_ERROR", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("UNDER_CONSTRUCTION", KakaoPayErrorClass.WAIT),
			Map.entry("USER_DUPLICATION", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
			Map.entry("USER_LOCKED", KakaoPayErrorClass.AMBIGUOUS),
			Map.entry("USER_NOT_FOUND", KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT));

	private static final Set<String> TIME_OUTS = Set.of("0010", "0110", "0121", "1007", "1023", "5016", "5017", "9034",
			"9085");

	private static final Set<String> ASKED_TO_RETRY = Set.of("0059", "1003", "7322", "8088", "8545");

	private static final Set<String> BEING_APPROVED_OR_DOUBLE = Set.of("8888", "0204", "0504", "1027", "5530");

	/**
	 * Codes about a success or a cancel. They do not prove that an approval failed.
	 */
	private static final Set<String> OUT_OF_PLACE = Set.of("0000", "0024", "0136", "6666", "0025", "4050");

	private MethodResultCode() {
	}

	static KakaoPayErrorClass classOf(@Nullable String code) {
		if (code == null) {
			return KakaoPayErrorClass.AMBIGUOUS;
		}
		return (code.length() == CARD_CODE_LENGTH) ? classOfCard(code)
				: MONEY.getOrDefault(code, KakaoPayErrorClass.AMBIGUOUS);
	}

	private static KakaoPayErrorClass classOfCard(String code) {
		boolean ambiguous = TIME_OUTS.contains(code) || ASKED_TO_RETRY.contains(code)
				|| BEING_APPROVED_OR_DOUBLE.contains(code) || OUT_OF_PLACE.contains(code);
		return ambiguous ? KakaoPayErrorClass.AMBIGUOUS : KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT;
	}

}
