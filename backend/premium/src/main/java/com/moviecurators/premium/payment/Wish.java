package com.moviecurators.premium.payment;

import com.moviecurators.premium.account.MemberId;

/**
 * What a member wants to buy.
 *
 * @param asked whether KakaoPay has been asked already about the attempt that is open
 */
record Wish(MemberId member, String planCode, String idempotencyKey, boolean asked) {

	Wish afterAsking() {
		return new Wish(this.member, this.planCode, this.idempotencyKey, true);
	}

}
