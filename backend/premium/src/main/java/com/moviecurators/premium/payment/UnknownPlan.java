package com.moviecurators.premium.payment;

/** No such plan is for sale. */
class UnknownPlan extends RuntimeException {

	UnknownPlan() {
		super("No such plan is for sale");
	}

}
