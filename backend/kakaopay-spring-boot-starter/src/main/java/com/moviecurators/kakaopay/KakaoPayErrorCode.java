package com.moviecurators.kakaopay;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * KakaoPay's error codes. The common codes are from the developer centre's guide to error
 * codes. The payment codes are from KakaoPay's workbook of error codes (2018). Its
 * current version is known to contain -702, -731, -780, -781 and -785 unchanged. The
 * LEGACY codes belong to the older Kakao platform and may still occur. Only payment codes
 * are {@link KakaoPayErrorClass#CERTAIN}: those whose meaning in the workbook is a check
 * of the request before anything is done.
 */
public enum KakaoPayErrorCode {

	/** Authorization header missing. */
	AUTHORIZATION_MISSING(-400, KakaoPayErrorClass.CONFIGURATION),
	/** Secret key wrong. Reissuing a key revokes the old one at once. */
	KEY_WRONG(-401, KakaoPayErrorClass.CONFIGURATION),
	/** Online payment is not enabled for the app. */
	API_NOT_ENABLED(-403, KakaoPayErrorClass.CONFIGURATION),
	/** Unknown address. */
	ADDRESS_UNKNOWN(-404, KakaoPayErrorClass.CONFIGURATION),
	/** The daily quota is used up. It resets at 00:00 Korean time. */
	QUOTA_USED_UP(-429, KakaoPayErrorClass.WAIT),
	/** Internal error. */
	INTERNAL_ERROR(-500, KakaoPayErrorClass.SERVER_TROUBLE),
	/** Maintenance. */
	MAINTENANCE(-503, KakaoPayErrorClass.SERVER_TROUBLE),
	/** Maintenance of the older platform (HTTP 503). */
	LEGACY_UNDER_MAINTENANCE(-9798, KakaoPayErrorClass.SERVER_TROUBLE),

	/** Internal error. */
	LEGACY_INTERNAL_ERROR(-1, KakaoPayErrorClass.SERVER_TROUBLE),
	/**
	 * A parameter is bad or missing. No document says that nothing was done: the payment
	 * back end may send it too.
	 */
	LEGACY_BAD_PARAMETER(-2, KakaoPayErrorClass.AMBIGUOUS),
	/** The API is off for the app. */
	LEGACY_API_OFF(-3, KakaoPayErrorClass.CONFIGURATION),
	/** The account is blocked. */
	LEGACY_ACCOUNT_BLOCKED(-4, KakaoPayErrorClass.CONFIGURATION),
	/** No permission for the API. */
	LEGACY_NO_PERMISSION(-5, KakaoPayErrorClass.CONFIGURATION),
	/** Maintenance. */
	LEGACY_MAINTENANCE(-7, KakaoPayErrorClass.SERVER_TROUBLE),
	/** A header is wrong. */
	LEGACY_BAD_HEADER(-8, KakaoPayErrorClass.CONFIGURATION),
	/** The API has been ended. */
	LEGACY_API_ENDED(-9, KakaoPayErrorClass.CONFIGURATION),
	/** Quota used up. */
	LEGACY_QUOTA_USED_UP(-10, KakaoPayErrorClass.WAIT),
	/** Time-out inside the platform. */
	LEGACY_INTERNAL_TIMEOUT(-603, KakaoPayErrorClass.SERVER_TROUBLE),

	/**
	 * Approve before the payer is authenticated. The payer may still authenticate, and
	 * the same payment may then be approved.
	 */
	NOT_AUTHENTICATED(-701, KakaoPayErrorClass.CERTAIN),
	/** Approve of a payment that is already paid. */
	ALREADY_PAID(-702, KakaoPayErrorClass.AMBIGUOUS),
	/** The amount of points is wrong at approve. */
	POINT_AMOUNT_WRONG(-703, KakaoPayErrorClass.CERTAIN),
	/** The amount of the main method is wrong at approve. */
	METHOD_AMOUNT_WRONG(-704, KakaoPayErrorClass.CERTAIN),
	/** The method is not supported. */
	METHOD_NOT_SUPPORTED(-705, KakaoPayErrorClass.CERTAIN),
	/** partner_order_id differs from ready: a bug of the merchant. */
	ORDER_ID_DIFFERS(-706, KakaoPayErrorClass.CERTAIN),
	/** partner_user_id differs from ready: a bug of the merchant. */
	USER_ID_DIFFERS(-707, KakaoPayErrorClass.CERTAIN),
	/** Wrong pg_token: a forged or stale return. The right token may still arrive. */
	PG_TOKEN_WRONG(-708, KakaoPayErrorClass.CERTAIN),
	/** Cancel of more than the refundable rest. The order inquiry shows the rest. */
	CANCEL_ABOVE_REST(-710, KakaoPayErrorClass.CERTAIN),
	/** Cancel of more than was paid (found in one list only). */
	CANCEL_ABOVE_ORIGINAL(-711, KakaoPayErrorClass.CERTAIN),
	/** No such tid. */
	TID_UNKNOWN(-721, KakaoPayErrorClass.CERTAIN),
	/** The amounts do not fit together. */
	AMOUNT_WRONG(-722, KakaoPayErrorClass.CERTAIN),
	/** The 15 minutes are over. */
	EXPIRED(-723, KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
	/** The amount of a single payment is wrong. */
	SINGLE_AMOUNT_WRONG(-724, KakaoPayErrorClass.CERTAIN),
	/** The total is wrong. */
	TOTAL_AMOUNT_WRONG(-725, KakaoPayErrorClass.CERTAIN),
	/** The order data are wrong. */
	ORDER_DATA_WRONG(-726, KakaoPayErrorClass.CERTAIN),
	/** The merchant's app data are wrong. */
	APP_DATA_WRONG(-730, KakaoPayErrorClass.CONFIGURATION),
	/** Merchant code (CID) wrong. */
	CID_WRONG(-731, KakaoPayErrorClass.CONFIGURATION),
	/** Merchant group (GID) wrong. */
	GID_WRONG(-732, KakaoPayErrorClass.CONFIGURATION),
	/** The merchant code's secret (CID_SECRET) is wrong. */
	CID_SECRET_WRONG(-733, KakaoPayErrorClass.CONFIGURATION),
	/** No such recurring-payment key. */
	SID_UNKNOWN(-750, KakaoPayErrorClass.CERTAIN),
	/** The recurring-payment key is deactivated. */
	SID_INACTIVE(-751, KakaoPayErrorClass.CERTAIN),
	/** The monthly limit of the recurring-payment key is reached. */
	SID_MONTHLY_LIMIT(-752, KakaoPayErrorClass.CERTAIN),
	/** partner_user_id differs from the key's first payment. */
	SID_USER_DIFFERS(-753, KakaoPayErrorClass.CERTAIN),
	/** The phone number is not on KakaoTalk. */
	PHONE_NOT_ON_KAKAOTALK(-761, KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
	/** The approval failed at the card or KakaoMoney. Only a known decline is certain. */
	APPROVAL_FAILED(-780, KakaoPayErrorClass.AMBIGUOUS),
	/** The cancel failed at the card or KakaoMoney, for whatever reason. */
	CANCEL_FAILED(-781, KakaoPayErrorClass.AMBIGUOUS),
	/** The charge failed at the card or KakaoMoney. Only a known decline is certain. */
	RECURRING_CHARGE_FAILED(-782, KakaoPayErrorClass.AMBIGUOUS),
	/** Approve in a status that does not allow it. Inquire first. */
	NOT_APPROVABLE(-783, KakaoPayErrorClass.AMBIGUOUS),
	/** Cancel in a status that does not allow it. Inquire first. */
	NOT_CANCELLABLE(-784, KakaoPayErrorClass.AMBIGUOUS),
	/** The same request is in progress. */
	REQUESTED_TWICE(-785, KakaoPayErrorClass.AMBIGUOUS),
	/** Above the limit of one payment. */
	ONE_PAYMENT_LIMIT(-797, KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT),
	/** This IP address is not allowed. */
	IP_NOT_ALLOWED(-798, KakaoPayErrorClass.CONFIGURATION),
	/** The domain of a return address is not registered. */
	DOMAIN_NOT_REGISTERED(-799, KakaoPayErrorClass.CONFIGURATION),
	/** The domain does not match the registered one. */
	DOMAIN_DIFFERS(-802, KakaoPayErrorClass.CONFIGURATION),
	/** No domain is registered. */
	NO_DOMAIN_REGISTERED(-803, KakaoPayErrorClass.CONFIGURATION),

	/** A code that this version does not know. */
	UNRECOGNIZED(0, KakaoPayErrorClass.AMBIGUOUS);

	private static final Map<Integer, KakaoPayErrorCode> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(KakaoPayErrorCode::code, Function.identity()));

	private final int code;

	private final KakaoPayErrorClass errorClass;

	KakaoPayErrorCode(int code, KakaoPayErrorClass errorClass) {
		this.code = code;
		this.errorClass = errorClass;
	}

	/**
	 * Finds a code in the catalogue.
	 * @param code KakaoPay's {@code error_code}
	 * @return its entry, or {@link #UNRECOGNIZED}
	 */
	public static KakaoPayErrorCode of(int code) {
		return BY_CODE.getOrDefault(code, UNRECOGNIZED);
	}

	/**
	 * The code's number.
	 * @return KakaoPay's {@code error_code}; 0 for {@link #UNRECOGNIZED}
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Classifies the code alone. A decline that the payment method names is known to
	 * {@link KakaoPayError#errorClass()} only.
	 * @return the class
	 */
	public KakaoPayErrorClass errorClass() {
		return this.errorClass;
	}

	boolean isDecidedByMethod() {
		return this == APPROVAL_FAILED || this == RECURRING_CHARGE_FAILED;
	}

}
