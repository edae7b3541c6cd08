package com.moviecurators.premium.drill;

/**
 * Something that must not be.
 *
 * @param kind what sort of thing
 * @param about which payment or member
 * @param text what was expected and what is
 */
record Finding(Kind kind, String about, String text) {

	/** The ways in which books, database and members can contradict each other. */
	enum Kind {

		/** KakaoPay holds money that our database does not know. */
		LOST_MONEY,
		/** The member paid and is not premium. */
		LOST_PREMIUM,
		/** The member came back from paying, and nothing came of it. */
		LOST_RETURN,
		/** Money was taken twice. */
		DOUBLED,
		/** We recorded what KakaoPay does not know. */
		INVENTED,
		/** Both know of the payment, and differ in the sum or its number. */
		DIFFERS,
		/** The history has a gap, or ends elsewhere than the payment. */
		HISTORY_BROKEN,
		/** Nobody has decided it, though everything is at rest. */
		UNDECIDED,
		/** A member was told what the books contradict. */
		TOLD_WRONG,
		/** A member was shown a failure that is not a 503 with a problem. */
		SERVER_ERROR

	}

}
