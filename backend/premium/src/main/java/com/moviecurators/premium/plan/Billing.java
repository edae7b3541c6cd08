package com.moviecurators.premium.plan;

/** How often a plan is charged. */
enum Billing {

	/** Once, for good. */
	ONE_TIME

}
