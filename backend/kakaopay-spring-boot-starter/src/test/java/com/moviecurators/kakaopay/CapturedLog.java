package com.moviecurators.kakaopay;

import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Captures the log below a name, down to a level, until it is closed. */
final class CapturedLog implements AutoCloseable {

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	private final Logger logger;

	private final Level level;

	CapturedLog(String name, Level level) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
		this.level = this.logger.getLevel();
		this.events.start();
		this.logger.setLevel(level);
		this.logger.addAppender(this.events);
	}

	/** All lines, with the messages of exceptions, as one text. */
	String text() {
		return String.join("\n", List.copyOf(this.events.list).stream().flatMap(CapturedLog::lines).toList());
	}

	/** Lines as {@code LEVEL message}. */
	List<String> lines() {
		return List.copyOf(this.events.list)
			.stream()
			.map((event) -> event.getLevel() + " " + event.getFormattedMessage())
			.toList();
	}

	private static Stream<String> lines(ILoggingEvent event) {
		Stream<String> throwables = Stream
			.iterate(event.getThrowableProxy(), (proxy) -> proxy != null, IThrowableProxy::getCause)
			.map((proxy) -> String.valueOf(proxy.getMessage()));
		return Stream.concat(Stream.of(event.getLoggerName() + " " + event.getFormattedMessage()), throwables);
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.events);
		this.logger.setLevel(this.level);
	}

}
