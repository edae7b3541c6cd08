package com.moviecurators.premium.payment;

import java.util.function.Consumer;

import com.moviecurators.premium.account.MemberId;

/**
 * What a member wants to buy.
 *
 * @param keeper is told the offer in the transaction that makes it
 * @param asked whether KakaoPay has been asked already about the attempt that is open
 */
record Wish(MemberId member, String planCode, Consumer<PaymentOffer> keeper, boolean asked) {

	Wish afterAsking() {
		return new Wish(this.member, this.planCode, this.keeper, true);
	}

}
