package com.moviecurators.kakaopay.simulator.engine.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Formats instants as KakaoPay does: Korean time without offset and fraction. */
public final class KoreanTime {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
		.withZone(ZoneId.of("Asia/Seoul"));

	private KoreanTime() {
	}

	/** Formats one instant. */
	public static String text(Instant instant) {
		return FORMAT.format(instant);
	}

}
