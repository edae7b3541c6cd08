package com.moviecurators.premium.payment.attempt;

/** Who moved a payment. */
public enum Actor {

	/** The member, by something they did in the browser. */
	MEMBER,
	/** KakaoPay, by an answer to our call. */
	KAKAOPAY,
	/** Our recovery, by itself. */
	RECOVERY,
	/** A person who runs the house. */
	ADMIN

}
