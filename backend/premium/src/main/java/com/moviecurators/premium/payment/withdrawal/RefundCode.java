package com.moviecurators.premium.payment.withdrawal;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why so much goes back. Each has its sentence in {@code refund-preview.properties}. */
enum RefundCode {

	/** Within the time of withdrawal, not used: all of it. */
	WITHDRAWAL,

	/** Later, and still not used: most of it. */
	LATE_UNUSED,

	/** Used: a part of it. */
	USED,

	/** The last term is over: nothing. */
	TOO_LATE,

	/** Nothing was paid. */
	NOT_PAID,

	/** What the terms give has gone back already. */
	ALREADY_REFUNDED,

	/** A refund is under way. */
	REFUND_IN_PROGRESS,

	/** A person decides about the payment. */
	IN_REVIEW,

	/** KakaoPay refused a refund: a person must find another way. */
	REFUND_REFUSED,

	/** An admin ended the access by hand: a person says how much goes back. */
	ACCESS_ENDED;

	/** The code in the API, for instance {@code late-unused}. */
	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
