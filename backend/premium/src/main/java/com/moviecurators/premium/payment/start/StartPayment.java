package com.moviecurators.premium.payment.start;

import com.moviecurators.premium.account.MemberId;

/**
 * A request to start a payment.
 *
 * @param inquired whether KakaoPay has been asked already about the attempt that is open
 */
record StartPayment(MemberId member, String planCode, boolean inquired) {

	StartPayment afterInquiry() {
		return new StartPayment(this.member, this.planCode, true);
	}

}
