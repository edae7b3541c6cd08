package com.moviecurators.kakaopay.simulator.engine.order;

import java.net.URI;

/**
 * The addresses that KakaoPay's page sends the payer's browser to.
 *
 * @param approval after authentication, with {@code pg_token} added
 * @param cancel after the payer cancelled
 * @param fail after a failure or expiry
 */
public record ReturnUrls(URI approval, URI cancel, URI fail) {

	/** The approval address with a token in its query. */
	public URI approvalWith(String pgToken) {
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
