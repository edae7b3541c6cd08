package com.moviecurators.premium.explorer;

/** The kinds of moment at which something can go wrong. */
enum InjectionPointKind {

	/** The member is about to take the next step. */
	STEP,
	/** A transaction is about to commit, and holds its locks. */
	BEFORE_COMMIT,
	/** The transaction has committed. */
	AFTER_COMMIT,
	/** A call to KakaoPay is about to be sent. */
	REQUEST,
	/** The call has taken effect, and its answer is on the way. */
	EFFECT,
	/** The answer has arrived, and is not processed yet. */
	ANSWER

}
