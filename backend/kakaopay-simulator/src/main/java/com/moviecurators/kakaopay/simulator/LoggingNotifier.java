package com.moviecurators.kakaopay.simulator;

import com.github.tomakehurst.wiremock.common.Notifier;

/**
 * Sends WireMock's warnings to the system log instead of standard output. Drops its other
 * notices, as they quote whole requests with their keys.
 */
final class LoggingNotifier implements Notifier {

	private static final System.Logger LOGGER = System.getLogger("com.moviecurators.kakaopay.simulator.wiremock");

	@Override
	public void info(String message) {
		// They quote whole requests.
	}

	@Override
	public void error(String message) {
		LOGGER.log(System.Logger.Level.WARNING, message);
	}

	@Override
	public void error(String message, Throwable cause) {
		LOGGER.log(System.Logger.Level.WARNING, message, cause);
	}

}
