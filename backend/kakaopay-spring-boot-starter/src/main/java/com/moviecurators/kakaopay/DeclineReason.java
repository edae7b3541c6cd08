package com.moviecurators.kakaopay;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The reasons for which a card or KakaoMoney declines a payment, each with the
 * {@code method_result_code}s that name it. After such a decline no money has moved.
 * <p>
 * Codes and reasons follow the Korean texts of KakaoPay's workbook of error codes (2018),
 * which has some 1,900 codes. Listed are the usual ones whose text names a reason that
 * lies with the card, the account or the payer. Every other code leaves open whether
 * money has moved. Many report a time-out, a line fault, an approval in progress or an
 * earlier approval. A bare "declined" or a failed check (7450, birth date) gives no
 * reason, and KakaoPay may add codes at any time. A needless inquiry costs a second,
 * while a wrong "not paid" costs the payer the price.
 */
enum DeclineReason {

	/** The account or the card has less than the amount. */
	INSUFFICIENT_FUNDS("0174 5039 5534 7983 8191 8223 8323 8535 8546 LACK_BALANCE NOT_ENOUGH_BALANCE"),
	/** A limit of card, account or payer is exceeded. */
	LIMIT_EXCEEDED("0002 0015 0016 0062 0159 0160 0168 0169 0245 3537 3539 5024 5200 5515 5535 7105 "
			+ "7195 7196 7447 7590 8217 8311 8325 8326 8327 8328 8329 8335 8336 8394 8521 8525 8529 8602 8729 "
			+ "8734 8735 8913 9074 9084 9305 9507 LIMIT_BALANCE LIMIT_ONE_TIME LIMIT_USE_PER_DAY"),
	/** The card allows no payment in instalments, or not so many. */
	NO_INSTALLMENTS("0011 3528 8221 8224 8393 8395 8397"),
	/** The card has expired. */
	EXPIRED("0004 0196 4028 5005 7242 8314 9077 9554"),
	/** The entered expiry date is wrong. */
	WRONG_EXPIRY_DATE("0023 3004 3563 4027 5004 8316"),
	/** The password or PIN is wrong, or was wrong too often. */
	WRONG_PASSWORD("0019 0021 0038 0156 0157 0161 0162 0163 0164 3564 4029 4030 5007 5008 5510 7127 "
			+ "7994 7995 8001 8002 8225 8226 8918 8922 9078 9087"),
	/** The card's security code (CVC, CVV) is wrong. */
	WRONG_SECURITY_CODE("0039 7226 9092"),
	/** The birth date or resident number is not the card holder's. */
	WRONG_IDENTITY("0051 0052 0215 4025"),
	/** The card, the passbook or its seal is reported as lost, stolen or forged. */
	LOST_OR_STOLEN("0026 3533 4006 4007 4008 4101 4105 5009 5100 5539 5540 5548 8350 8514 9050 9051 9071 " + "9073"),
	/** The card, account or payer is suspended, restricted, overdue or dormant. */
	BLOCKED("0001 0032 2025 2028 3532 3534 5012 5013 5015 5105 5518 5536 5549 8178 8179 8181 "
			+ "8324 8515 8524 9069 BANK_ACCOUNT_BLOCKED"),
	/** The contract of the card or account has ended, or the card was replaced. */
	CLOSED("0241 3535 3536 4011 5019 5550 8019 8192 8198"),
	/** The card or the account may not be used for this payment. */
	NOT_USABLE("0027 5021 5023 5519 7323 8065 8182 8266 9080 9557 9593"),
	/** There is no such card, account or user, or the card was not handed over yet. */
	NOT_REGISTERED("0003 0014 0118 0125 0197 2029 3555 4003 4004 4016 5002 5018 5101 7109 7315 8037 "
			+ "8218 8448 8542 8544 8702 8703 9072 9075 9076 9079 9088 9583 BANK_ACCOUNT_NOT_FOUND "
			+ "BANK_NOT_CONNECTED PAY_USER_NOT_FOUND");

	private static final Map<String, DeclineReason> BY_CODE = Arrays.stream(values())
		.flatMap((reason) -> reason.codes().map((code) -> Map.entry(code, reason)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private final String codes;

	DeclineReason(String codes) {
		this.codes = codes;
	}

	/** Finds the reason that a code names; null if the code is no known decline. */
	static @Nullable DeclineReason of(@Nullable String code) {
		return (code != null) ? BY_CODE.get(code) : null;
	}

	Stream<String> codes() {
		return Arrays.stream(this.codes.split(" "));
	}

}
