package com.moviecurators.premium.explorer;

/** The kinds of moment at which something can go wrong. */
enum InjectionPointKind {

	/** The member is about to do the next thing; nothing is under way. */
	STEP,
	/** A transaction has done its work and is about to commit; it holds its locks. */
	BEFORE_COMMIT,
	/** It has committed; nothing is held. */
	AFTER_COMMIT,
	/** A call to KakaoPay is about to be sent. */
	REQUEST,
	/** KakaoPay has done what it was asked for; its answer is on the way. */
	EFFECT,
	/** The answer has arrived, and nothing has been made of it. */
	ANSWER

}
