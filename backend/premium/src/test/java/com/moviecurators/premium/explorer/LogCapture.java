package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Captures what one thread and those that it starts log, and keeps it from the console.
 */
final class LogCapture {

	private static final ThreadLocal<LogCapture> CAPTURES = new InheritableThreadLocal<>();

	private final List<String> lines = new ArrayList<>();

	private int exceptions;

	/** Captures this thread's lines from here on. */
	void captureThisThread() {
		CAPTURES.set(this);
	}

	private void add(ILoggingEvent event) {
		IThrowableProxy exception = event.getThrowableProxy();
		this.exceptions += (exception != null) ? 1 : 0;
		this.lines.add(event.getLevel() + " " + event.getFormattedMessage() + " "
				+ ((exception != null) ? ThrowableProxyUtil.asString(exception) : ""));
	}

	/** Routes the lines of captured threads. All other lines are logged as before. */
	static AutoCloseable install() {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		List<Appender<ILoggingEvent>> before = new ArrayList<>();
		for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext();) {
			before.add(all.next());
		}
		Router router = new Router(before);
		router.setContext(root.getLoggerContext());
		router.start();
		before.forEach(root::detachAppender);
		root.addAppender(router);
		return () -> {
			root.detachAppender(router);
			before.forEach(root::addAppender);
		};
	}

	void clear() {
		this.lines.clear();
		this.exceptions = 0;
	}

	boolean contains(String... parts) {
		return this.lines.stream().anyMatch((line) -> Arrays.stream(parts).allMatch(line::contains));
	}

	/** Whether anything was logged with an exception. */
	boolean containsException() {
		return this.exceptions > 0;
	}

	List<String> lines() {
		return this.lines;
	}

	private static final class Router extends AppenderBase<ILoggingEvent> {

		private final List<Appender<ILoggingEvent>> others;

		Router(List<Appender<ILoggingEvent>> others) {
			this.others = others;
		}

		@Override
		public synchronized void doAppend(ILoggingEvent event) {
			append(event);
		}

		@Override
		protected void append(ILoggingEvent event) {
			LogCapture capture = CAPTURES.get();
			if (capture == null) {
				this.others.forEach((other) -> other.doAppend(event));
				return;
			}
			capture.add(event);
		}

	}

}
