package com.moviecurators.premium.common;

/**
 * Bounds on refusals and floods. An honest repeat is never counted: callers report what
 * was refused or newly begun, not what was asked.
 */
public interface RateLimiter {

	/**
	 * Refuses when the caller has used up the limit; takes nothing from it.
	 * @param limit which limit
	 * @param subject whose: a client address, a member, an e-mail
	 * @throws TooManyRequests when nothing is left, with the wait
	 */
	void check(Limit limit, String subject);

	/** Counts one refusal, or one thing newly begun, against the limit. */
	void count(Limit limit, String subject);

	/** The limits there are. */
	enum Limit {

		/** Refused sign-ins of one e-mail from one address. */
		SIGN_IN,
		/** Refused sign-ins by address, whatever the e-mail. */
		SIGN_IN_ADDRESS,
		/** Accounts opened, by address. */
		SIGN_UP,
		/** Payments begun, by member. */
		READY,
		/** Refused approvals and reports in vain, by address and order. */
		APPROVE

	}

}
