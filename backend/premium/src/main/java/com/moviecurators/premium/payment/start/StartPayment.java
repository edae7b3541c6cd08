package com.moviecurators.premium.payment.start;

import java.util.function.Consumer;

import com.moviecurators.premium.account.MemberId;

/**
 * A request to start a payment.
 *
 * @param keeper is told the offer in the transaction that makes it
 * @param asked whether KakaoPay has been asked already about the attempt that is open
 */
record StartPayment(MemberId member, String planCode, Consumer<StartedPayment> recorder, boolean inquired) {

	StartPayment afterInquiry() {
		return new StartPayment(this.member, this.planCode, this.recorder, true);
	}

}
