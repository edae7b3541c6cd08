package com.moviecurators.premium.account;

/** Whether a member may open premium content now. */
public enum PremiumOpening {

	/** They may, and it is recorded that they have opened some. */
	OPENED,

	/** They are not premium. */
	NOT_PREMIUM,

	/**
	 * They have opened nothing yet, and a refund that ends premium is under way. A full
	 * refund is for what was not used.
	 */
	ON_HOLD

}
