package com.moviecurators.kakaopay.simulator;

import java.net.URI;

/** Checks the address at which browsers reach the simulator. */
final class PublicUrl {

	/** The rule, for the sentence that refuses an address. */
	static final String RULE = "a http or https address without a path, whose host has letters, digits, dots and "
			+ "hyphens only, such as http://pay.test:8090";

	private static final int MAX_PORT = 65_535;

	private PublicUrl() {
	}

	/**
	 * Removes one slash at the end.
	 * @throws IllegalArgumentException if pages under the address would not be reached
	 */
	static URI of(String text) {
		URI url = URI.create(text.replaceFirst("/$", ""));
		if (!isWeb(url) || !hasHost(url) || !endsAfterHost(url)) {
			throw new IllegalArgumentException("The public URL must be " + RULE + ", not '" + text + "'.");
		}
		return url;
	}

	private static boolean isWeb(URI url) {
		return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
	}

	/** Java reads a host name with other characters, such as an underscore, as none. */
	private static boolean hasHost(URI url) {
		return url.getHost() != null && url.getPort() != 0 && url.getPort() <= MAX_PORT;
	}

	private static boolean endsAfterHost(URI url) {
		return url.getRawUserInfo() == null && url.getRawPath().isEmpty() && url.getRawQuery() == null
				&& url.getRawFragment() == null;
	}

}
