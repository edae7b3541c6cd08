package com.moviecurators.premium.payment.start;

import java.net.URI;

import com.moviecurators.premium.common.Origin;

/**
 * Where KakaoPay sends the member's browser back to. The addresses carry the handle,
 * because KakaoPay adds nothing that names the order.
 *
 * @param origin registered at KakaoPay as a site domain
 */
record ReturnAddresses(Origin origin) {

	URI success(String order) {
		return address("success", order);
	}

	URI cancel(String order) {
		return address("cancel", order);
	}

	URI fail(String order) {
		return address("fail", order);
	}

	private URI address(String outcome, String order) {
		return this.origin.address("/kakaoPay/" + outcome + "?order=" + order);
	}

}
