package com.moviecurators.premium.plan;

/** How often a plan is paid. */
enum Billing {

	/** Once, for good. */
	ONE_TIME

}
