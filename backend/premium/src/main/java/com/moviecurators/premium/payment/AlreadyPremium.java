package com.moviecurators.premium.payment;

/** The member has premium: there is nothing to buy. */
class AlreadyPremium extends RuntimeException {

	AlreadyPremium() {
		super("The member is already premium");
	}

}
