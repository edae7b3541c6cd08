package com.moviecurators.kakaopay.simulator.engine;

import java.net.URI;

/**
 * Where the payer's browser goes when it leaves KakaoPay's page.
 *
 * @param approval after authentication, with {@code pg_token} added
 * @param cancel after the payer stopped
 * @param fail after a failure or at the end of the 15 minutes
 */
record ReturnUrls(URI approval, URI cancel, URI fail) {

	URI approvalWith(String pgToken) {
		String text = this.approval.toString();
		int hash = text.indexOf('#');
		String fragment = (hash < 0) ? "" : text.substring(hash);
		String address = (hash < 0) ? text : text.substring(0, hash);
		return URI.create(address + separator(address) + "pg_token=" + pgToken + fragment);
	}

	private static String separator(String address) {
		if (address.endsWith("?") || address.endsWith("&")) {
			return "";
		}
		return address.contains("?") ? "&" : "?";
	}

}
