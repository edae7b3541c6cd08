package com.moviecurators.premium.payment.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.common.TextBundles;
import com.moviecurators.premium.common.Won;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.util.StringUtils;

/** The texts of timelines in one language, from {@code payment-timeline.properties}. */
final class TimelineMessages {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private static final int NUMBERS_WITH_A_WORD = 10;

	private final MessageSource bundle;

	private final Locale locale;

	TimelineMessages(MessageSource bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
	}

	static MessageSource bundle() {
		return TextBundles.of("payment-timeline");
	}

	/** The first text that exists. The last key must have one. */
	String firstOf(List<String> keys, Object... values) {
		return keys.stream()
			.flatMap((key) -> Stream.ofNullable(find(key, values)))
			.findFirst()
			.orElseThrow(() -> new NoSuchMessageException(keys.getLast(), this.locale));
	}

	/** The text without the time that opens it. */
	String sentence(String key) {
		String opening = "";
		return StringUtils.capitalize(text(key, opening).strip());
	}

	String text(String key, Object... values) {
		return this.bundle.getMessage(key, values, this.locale);
	}

	String clock(Instant at) {
		return CLOCK.format(at.atZone(KoreanDays.KOREA));
	}

	LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, KoreanDays.KOREA);
	}

	String date(Instant at) {
		return DateTimeFormatter.ofPattern(text("date"), this.locale).format(at.atZone(KoreanDays.KOREA));
	}

	String amount(Won amount) {
		return text("amount", String.format(Locale.ROOT, "%,d", amount.amount()));
	}

	String times(int times) {
		return (times <= NUMBERS_WITH_A_WORD) ? text("times." + times) : text("times.many", String.valueOf(times));
	}

	/** In two units at most: after an hour, seconds do not matter. */
	String duration(Duration span) {
		if (span.toDays() > 0) {
			return both("days", span.toDays(), "hours", span.toHoursPart());
		}
		if (span.toHours() > 0) {
			return both("hours", span.toHours(), "minutes", span.toMinutesPart());
		}
		return (span.toMinutes() > 0) ? both("minutes", span.toMinutes(), "seconds", span.toSecondsPart())
				: text("span.seconds", span.toSeconds());
	}

	private String both(String unit, long number, String smaller, long rest) {
		String most = text("span." + unit, number);
		return (rest == 0) ? most : most + " " + text("span." + smaller, rest);
	}

	private @Nullable String find(String key, Object... values) {
		return this.bundle.getMessage(key, values, null, this.locale);
	}

}
