package com.moviecurators.kakaopay.simulator.engine.error;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * KakaoPay's error codes with their messages. Some are produced only by scripted faults.
 */
public enum ErrorCode {

	/** Internal error of the payment back end. */
	INTERNAL(-1, "internal error"),
	/** A parameter is missing or malformed. */
	BAD_PARAMETER(-2, "bad parameter"),
	/** The Authorization header is missing. */
	NO_AUTHORIZATION(-400, "authorization header is required"),
	/** The secret key is wrong. */
	WRONG_SECRET_KEY(-401, "secret key is wrong"),
	/** Online payment is not enabled for the application. */
	API_NOT_ENABLED(-403, "this API is not enabled for the application"),
	/** The address is unknown. */
	UNKNOWN_URL(-404, "unknown URL"),
	/** The day's quota is used up. */
	QUOTA_EXCEEDED(-429, "daily quota exceeded"),
	/** Internal error of the gateway. */
	GATEWAY_INTERNAL(-500, "internal server error"),
	/** Maintenance. */
	GATEWAY_MAINTENANCE(-503, "service is under maintenance"),
	/** Approve before the payer is authenticated. */
	NOT_AUTHENTICATED(-701, "authentication doesn't complete!"),
	/** Approve of a payment that is already paid. */
	ALREADY_PAID(-702, "payment is already done!"),
	/** Wrong amount of points at approve. */
	WRONG_POINT_AMOUNT(-703, "point amount is wrong!"),
	/** Wrong amount of the main method at approve. */
	WRONG_METHOD_AMOUNT(-704, "payment method amount is wrong!"),
	/** Method not supported at approve. */
	METHOD_NOT_SUPPORTED(-705, "payment method is not supported!"),
	/** The order number differs from ready. */
	WRONG_PARTNER_ORDER_ID(-706, "partner order id is different when you ordered!"),
	/** The user id differs from ready. */
	WRONG_PARTNER_USER_ID(-707, "partner user id is different when you ordered!"),
	/** The token of the approval address is wrong. */
	WRONG_PG_TOKEN(-708, "pg_token is wrong!"),
	/** Cancel of more than the refundable rest. */
	OVER_CANCEL(-710, "cancel amount is larger than the cancelable amount!"),
	/** No payment has this tid. */
	UNKNOWN_TID(-721, "tid is not found!"),
	/** The amounts do not fit together. */
	WRONG_AMOUNT(-722, "amount information is wrong!"),
	/** The 15 minutes are over. */
	EXPIRED(-723, "payment is expired!"),
	/** The amount of a single payment is wrong. */
	WRONG_SINGLE_AMOUNT(-724, "single payment amount is wrong!"),
	/** The total is wrong. */
	WRONG_TOTAL_AMOUNT(-725, "total amount is wrong!"),
	/** The order data are wrong. */
	WRONG_ORDER(-726, "order information is wrong!"),
	/** The merchant's application is wrong. */
	WRONG_MERCHANT_APP(-730, "merchant app information is wrong!"),
	/** The CID is wrong. */
	WRONG_CID(-731, "cid is wrong!"),
	/** The GID is wrong. */
	WRONG_GID(-732, "gid is wrong!"),
	/** The CID's own secret is wrong. */
	WRONG_CID_SECRET(-733, "cid_secret is wrong!"),
	/** The phone number is not on KakaoTalk. */
	NOT_ON_KAKAOTALK(-761, "phone number is not registered with KakaoTalk!"),
	/** The payment method refused the approval. */
	APPROVAL_FAILURE(-780, "approval failure!"),
	/** The payment method refused the cancel. */
	CANCEL_FAILURE(-781, "cancel failure!"),
	/** Approve in a state that cannot be approved. */
	NOT_APPROVABLE(-783, "payment is not in an approvable status!"),
	/** Cancel in a state that cannot be cancelled. */
	NOT_CANCELABLE(-784, "payment is not in a cancelable status!"),
	/** The same approve or cancel is in progress. */
	DUPLICATE_REQUEST(-785, "duplicated request is in progress!"),
	/** Above the limit of one payment. */
	OVER_LIMIT(-797, "amount is over the limit of one payment!"),
	/** The caller's address is not allowed. */
	IP_NOT_ALLOWED(-798, "ip is not allowed!"),
	/** The domain of a return address is not registered. */
	DOMAIN_NOT_REGISTERED(-799, "url does not match a registered domain!"),
	/** Maintenance of the platform. */
	MAINTENANCE(-9798, "service is under maintenance");

	private final int code;

	private final String message;

	ErrorCode(int code, String message) {
		this.code = code;
		this.message = message;
	}

	/** KakaoPay's {@code error_code}. */
	public int code() {
		return this.code;
	}

	/** The message that KakaoPay sends. */
	public String message() {
		return this.message;
	}

	/**
	 * The {@code method_result_code} that KakaoPay sends with this code; null for none.
	 */
	public @Nullable String methodResultCode() {
		return (this == NOT_AUTHENTICATED) ? "9999" : null;
	}

	/** The message for a code. Unlisted codes get a message that names them. */
	public static String messageOf(int code) {
		return Arrays.stream(values())
			.filter((error) -> error.code == code)
			.map(ErrorCode::message)
			.findFirst()
			.orElse("scripted error " + code);
	}

	/**
	 * The HTTP status for a code. It is known only for the payment codes (400). For the
	 * common codes it is assumed to be the same number.
	 */
	public static int httpStatusOf(int code) {
		if (code == MAINTENANCE.code) {
			return 503;
		}
		return (code <= -400 && code > -600) ? -code : 400;
	}

}
