package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.moviecurators.premium.common.TextBundles;
import com.moviecurators.premium.common.Won;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes previews in the reader's language, from {@code refund-preview.properties}. */
@Component
class RefundPreviews {

	private final MessageSource texts = TextBundles.of("refund-preview");

	RefundPreview write(RefundQuote quote, Locale locale) {
		return new RefundPreview(quote.amount().amount(), quote.givesNothing() ? null : quote.at(),
				reason(quote, locale), quote.code());
	}

	private String reason(RefundQuote quote, Locale locale) {
		String refunded = won(quote.refunded(), locale);
		String text = text(quote.code().code(), locale, refunded, String.valueOf(quote.percent()),
				day(quote.lastDay(), locale));
		boolean partly = !quote.givesNothing() && quote.refunded().amount() > 0;
		return partly ? text + " " + text("less-refunded", locale, refunded) : text;
	}

	private String won(Won amount, Locale locale) {
		return text("won", locale, String.format(Locale.ROOT, "%,d", amount.amount()));
	}

	private String day(@Nullable LocalDate day, Locale locale) {
		return (day != null) ? DateTimeFormatter.ofPattern(text("day", locale), locale).format(day) : "";
	}

	private String text(String key, Locale locale, Object... values) {
		return this.texts.getMessage(key, values, locale);
	}

	/**
	 * What would go back, before anybody presses.
	 *
	 * @param amount whole won; 0 if nothing would
	 * @param accessEndsAt when premium would end; null if nothing would go back
	 * @param reason one or two sentences in the caller's language
	 * @param code the same for programs
	 */
	record RefundPreview(long amount, @Nullable Instant accessEndsAt, String reason, RefundCode code) {
	}

}
