package com.moviecurators.premium.payment;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Result codes of the payment methods: all of four digits, so all that KakaoPay lists for
 * cards, the names that it lists for KakaoMoney, and some that nobody lists.
 */
public final class MethodCodes {

	private static final String NAMES = "BANK_ACCOUNT_BLOCKED BANK_ACCOUNT_NOT_FOUND BANK_FIRM_API_FAIL "
			+ "BANK_FIRM_UNAVAILABLE BANK_FIRM_UNKNOWN BANK_NOT_CONNECTED CHANNEL_NOT_FOUND "
			+ "DAILY_CROSSCHECK_INVALID_AUTH_KEY DEACTIVATED_USER_STATUS INTERNAL_ERROR INVALID_CANCEL_AMOUNT "
			+ "INVALID_CANCEL_STATUS INVALID_CANCEL_STATUS_DEACTIVE INVALID_PAYMENT_KEY ITEM_NOT_FOUND LACK_BALANCE "
			+ "LIMIT_BALANCE LIMIT_ONE_TIME LIMIT_USE_PER_DAY NETWORK_ACL_ERROR NOT_ENOUGH_BALANCE "
			+ "PAYMENT_KEY_EXISTS PAY_ACCOUNT_RESPONSE_ERROR PAY_USER_NOT_FOUND TALK_USER_REQUEST_FAIL "
			+ "TALK_USER_RESPONSE_ERROR UNDER_CONSTRUCTION USER_DUPLICATION USER_LOCKED USER_NOT_FOUND";

	private static final String UNLISTED = "ZZ99 A001 lack_balance A_WORD_OF_TOMORROW";

	private MethodCodes() {
	}

	public static Stream<String> all() {
		return Stream.concat(IntStream.range(0, 10_000).mapToObj("%04d"::formatted),
				Arrays.stream((NAMES + " " + UNLISTED).split(" ")));
	}

}
