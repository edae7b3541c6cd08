package com.moviecurators.premium.common.secret;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Masks a {@code pg_token}, credentials and passwords as a request brings them, and the
 * configured keys, in whatever is logged, by any library at any level, in messages and in
 * those of exceptions. Tomcat for one repeats a whole address that it cannot read and at
 * TRACE each request, and Hibernate the command line. A line with a secret is replaced by
 * the same line without it, before any appender sees it.
 */
class SecretMask extends TurboFilter {

	private static final Pattern TOKEN = Pattern.compile(
			"(pg_?token\"?[=:]\\s?\"?|premium_(?:refresh|device)=\"?|authorization:\\s*+\\w++\\s++)(?!\\*{3})[^\\s&\"\\],;}]+",
			Pattern.CASE_INSENSITIVE);

	/** May hold any character, unlike a token: it ends where the text of JSON ends. */
	private static final Pattern PASSWORD = Pattern.compile(
			"(\"(?:current|new)?password\"\\s*+:\\s*+\")(?!\\*{3}(?:\"|$))(?:[^\"\\\\]++|\\\\.)*+",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final String MASK = "***";

	private static final int LONGEST_CHAIN = 20;

	private final Set<String> keys = ConcurrentHashMap.newKeySet();

	/** Masks these from now on, too. */
	void hide(Collection<String> more) {
		this.keys.addAll(more);
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] arguments, @Nullable Throwable exception) {
		if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
			return FilterReply.NEUTRAL;
		}
		Throwable thrown = (exception != null) ? exception : EventArgUtil.extractThrowable(arguments);
		String message = MessageFormatter.arrayFormat(format, arguments, thrown).getMessage();
		if (!isShownIn(message) && !isShownBy(thrown)) {
			return FilterReply.NEUTRAL;
		}
		logger.log(marker, Logger.FQCN, Level.toLocationAwareLoggerInteger(level), masked(message), null,
				masked(thrown));
		return FilterReply.DENY;
	}

	private boolean isShownIn(@Nullable String text) {
		return text != null && (TOKEN.matcher(text).find() || PASSWORD.matcher(text).find()
				|| this.keys.stream().anyMatch(text::contains));
	}

	private boolean isShownBy(@Nullable Throwable thrown) {
		return Stream.<@Nullable Throwable>iterate(thrown, (one) -> one != null, Throwable::getCause)
			.limit(LONGEST_CHAIN)
			.anyMatch((one) -> isShownIn(one.getMessage()));
	}

	private String masked(String text) {
		String masked = TOKEN.matcher(text).replaceAll("$1" + MASK);
		masked = PASSWORD.matcher(masked).replaceAll("$1" + MASK);
		for (String key : this.keys) {
			masked = masked.replace(key, MASK);
		}
		return masked;
	}

	private @Nullable Throwable masked(@Nullable Throwable thrown) {
		if (!isShownBy(thrown)) {
			return thrown;
		}
		Throwable masked = new MaskedException(masked(thrown.toString()), masked(thrown.getCause()));
		masked.setStackTrace(thrown.getStackTrace());
		return masked;
	}

	/** Stands for an exception whose message, or that of a cause, shows a secret. */
	private static final class MaskedException extends Exception {

		MaskedException(String original, @Nullable Throwable cause) {
			super(original, cause);
		}

	}

}
