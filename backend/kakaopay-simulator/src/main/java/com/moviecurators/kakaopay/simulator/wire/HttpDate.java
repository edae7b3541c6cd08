package com.moviecurators.kakaopay.simulator.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats instants for the Date header (RFC 9110, as in RFC 1123): GMT, in seconds. */
final class HttpDate {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private HttpDate() {
	}

	static String text(Instant instant) {
		return FORMAT.format(instant);
	}

}
