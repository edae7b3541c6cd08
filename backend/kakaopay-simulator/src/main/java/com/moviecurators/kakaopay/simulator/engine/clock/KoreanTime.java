package com.moviecurators.kakaopay.simulator.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Formats instants as KakaoPay does: Korean time without offset and fraction. */
public final class KoreanTime {

	private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZONE);

	private KoreanTime() {
	}

	/** Formats one instant. */
	public static String text(Instant instant) {
		return FORMAT.format(instant);
	}

	/** The day in Korea. */
	public static LocalDate date(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	/** The instant of a Korean time. */
	public static Instant instant(LocalDateTime time) {
		return time.atZone(ZONE).toInstant();
	}

}
