package com.moviecurators.premium.support;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Captures all that is logged, down to a level, and keeps it from the console until it is
 * closed.
 */
public final class CapturedLog implements AutoCloseable {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level levelBefore = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> before = new ArrayList<>();

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	public CapturedLog(Level level) {
		for (Iterator<Appender<ILoggingEvent>> all = this.root.iteratorForAppenders(); all.hasNext();) {
			this.before.add(all.next());
		}
		this.before.forEach(this.root::detachAppender);
		this.events.start();
		this.root.addAppender(this.events);
		this.root.setLevel(level);
	}

	/** All lines so far, with stack traces, except those of loggers below a name. */
	public String textWithout(String loggers) {
		return List.copyOf(this.events.list)
			.stream()
			.filter((event) -> !event.getLoggerName().startsWith(loggers))
			.map(CapturedLog::line)
			.collect(Collectors.joining("\n"));
	}

	private static String line(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		return event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " " + trace;
	}

	@Override
	public void close() {
		this.root.setLevel(this.levelBefore);
		this.root.detachAppender(this.events);
		this.before.forEach(this.root::addAppender);
	}

}
