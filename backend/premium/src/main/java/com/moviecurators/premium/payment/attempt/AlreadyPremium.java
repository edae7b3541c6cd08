package com.moviecurators.premium.payment.attempt;

/** The member has premium: there is nothing to buy. */
public class AlreadyPremium extends RuntimeException {

	public AlreadyPremium() {
		super("The member is already premium");
	}

}
