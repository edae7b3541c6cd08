package com.moviecurators.kakaopay.simulator.engine.order;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The merchant's registered site domains: scheme, host and port without a path. */
final class RegisteredOrigins {

	private final List<Pattern> origins;

	RegisteredOrigins(List<String> origins) {
		this.origins = origins.stream().map(RegisteredOrigins::pattern).toList();
	}

	boolean contain(URI url) {
		String origin = origin(url);
		return this.origins.isEmpty() || this.origins.stream().anyMatch((known) -> known.matcher(origin).matches());
	}

	private static Pattern pattern(String origin) {
		String quoted = Pattern.quote(origin.toLowerCase(Locale.ROOT).replaceAll("/+$", ""));
		return Pattern.compile(quoted.replace("*", "\\E[^./:]+\\Q"));
	}

	private static String origin(URI url) {
		String port = (url.getPort() < 0) ? "" : ":" + url.getPort();
		return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
	}

}
