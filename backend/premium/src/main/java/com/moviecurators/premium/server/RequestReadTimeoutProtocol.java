package com.moviecurators.premium.server;

import java.time.Duration;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 in which a request has to arrive in time, headers and body. Tomcat itself only
 * limits the time between two bytes, so one byte now and then would hold a connection for
 * ever. Public because Tomcat creates it by name.
 */
public class RequestReadTimeoutProtocol extends Http11NioProtocol {

	private volatile Duration requestReadTimeout = Duration.ofSeconds(20);

	/** The time from the first byte of a request to its last one. */
	public void setRequestReadTimeout(Duration timeout) {
		this.requestReadTimeout = timeout;
	}

	Duration requestReadTimeout() {
		return this.requestReadTimeout;
	}

	@Override
	protected Processor createProcessor() {
		return new RequestReadTimeoutProcessor(this, getAdapter());
	}

}
