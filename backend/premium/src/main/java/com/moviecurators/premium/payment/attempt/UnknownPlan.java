package com.moviecurators.premium.payment.attempt;

/** No such plan is for sale. */
public class UnknownPlan extends RuntimeException {

	public UnknownPlan() {
		super("No such plan is for sale");
	}

}
