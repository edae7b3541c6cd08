package com.moviecurators.kakaopay.simulator.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as KakaoPay writes them: Korean time, no offset, no fraction. */
public final class KoreanTime {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
		.withZone(ZoneId.of("Asia/Seoul"));

	private KoreanTime() {
	}

	/** An instant as KakaoPay would write it. */
	public static String text(Instant instant) {
		return FORMAT.format(instant);
	}

}
