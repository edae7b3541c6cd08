package com.moviecurators.premium.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in Korea count them, within what databases know. */
public final class KoreanDays {

	/** The time zone of the shop, of its members and of KakaoPay. */
	public static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	/** Databases know no earlier and no later moments. */
	private static final LocalDate FIRST = LocalDate.of(1970, 1, 2);

	private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

	private KoreanDays() {
	}

	/** When the day begins; of a day that databases do not know, the nearest they do. */
	public static Instant startOf(LocalDate day) {
		return clamp(day).atStartOfDay(KOREA).toInstant();
	}

	/** When the next day begins, with the same limits. */
	public static Instant endOf(LocalDate day) {
		return startOf(clamp(day).plusDays(1));
	}

	private static LocalDate clamp(LocalDate day) {
		LocalDate earliest = day.isBefore(FIRST) ? FIRST : day;
		return earliest.isAfter(LAST) ? LAST : earliest;
	}

}
