package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Takes what one thread logs, and keeps it from the console. */
final class LogCapture {

	private static final ThreadLocal<LogCapture> TAPS = new ThreadLocal<>();

	private final List<String> lines = new ArrayList<>();

	/** From here on this thread's lines come here. */
	void tapThisThread() {
		TAPS.set(this);
	}

	/** Routes the lines of tapped threads; all others go where they went. */
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
	}

	boolean contains(String... parts) {
		return this.lines.stream().anyMatch((line) -> Arrays.stream(parts).allMatch(line::contains));
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
			LogCapture tap = TAPS.get();
			if (tap == null) {
				this.others.forEach((other) -> other.doAppend(event));
				return;
			}
			String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
					: "";
			tap.lines.add(event.getLevel() + " " + event.getFormattedMessage() + " " + trace);
		}

	}

}
