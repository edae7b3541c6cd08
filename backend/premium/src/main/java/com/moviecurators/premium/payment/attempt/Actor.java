package com.moviecurators.premium.payment.attempt;

/** Who moved a payment. */
public enum Actor {

	/** The member, in the browser. */
	MEMBER,
	/** KakaoPay, by its answer to a call of ours. */
	KAKAOPAY,
	/** Recovery. */
	RECOVERY,
	/** An administrator. */
	ADMIN

}
