package com.moviecurators.premium.common;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Masks a {@code pg_token} in whatever is logged, by any library at any level, in
 * messages and in those of exceptions. Tomcat for one repeats a whole address that it
 * cannot read. A line with a token is replaced by the same line without it, before any
 * appender sees it.
 */
@Component
class TokenMask extends TurboFilter implements DisposableBean {

	private static final Pattern TOKEN = Pattern.compile("(pg_?token\"?[=:]\\s?\"?)(?!\\*{3})[^\\s&\"\\],;}]+",
			Pattern.CASE_INSENSITIVE);

	private static final int LONGEST_CHAIN = 20;

	TokenMask() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			setContext(context);
			start();
			context.addTurboFilter(this);
		}
	}

	@Override
	public void destroy() {
		if (getContext() instanceof LoggerContext context) {
			context.getTurboFilterList().remove(this);
		}
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
				isShownBy(thrown) ? new MaskedException(thrown) : thrown);
		return FilterReply.DENY;
	}

	private static boolean isShownIn(@Nullable String text) {
		return text != null && TOKEN.matcher(text).find();
	}

	private static boolean isShownBy(@Nullable Throwable thrown) {
		return Stream.<@Nullable Throwable>iterate(thrown, (one) -> one != null, Throwable::getCause)
			.limit(LONGEST_CHAIN)
			.anyMatch((one) -> isShownIn(one.getMessage()));
	}

	private static String masked(String text) {
		return TOKEN.matcher(text).replaceAll("$1***");
	}

	/** Stands for an exception whose message, or that of a cause, has a token. */
	private static final class MaskedException extends Exception {

		MaskedException(Throwable original) {
			super(masked(original.toString()),
					isShownBy(original.getCause()) ? new MaskedException(original.getCause()) : original.getCause());
			setStackTrace(original.getStackTrace());
		}

	}

}
