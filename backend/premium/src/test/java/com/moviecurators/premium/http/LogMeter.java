package com.moviecurators.premium.http;

import java.util.concurrent.atomic.AtomicReference;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Collects what the service logs, stack traces included. */
final class LogMeter extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final AtomicReference<String> logged = new AtomicReference<>("");

	/** Collects from here on. */
	static LogMeter started() {
		LogMeter meter = new LogMeter();
		meter.setContext(meter.root.getLoggerContext());
		meter.start();
		meter.root.addAppender(meter);
		return meter;
	}

	/** What was logged since the last call. */
	String take() {
		return this.logged.getAndSet("");
	}

	@Override
	protected void append(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		this.logged
			.updateAndGet((before) -> before + event.getLevel() + " " + event.getFormattedMessage() + "\n" + trace);
	}

	@Override
	public void close() {
		this.root.detachAppender(this);
		stop();
	}

}
