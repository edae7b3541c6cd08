package com.moviecurators.kakaopay.simulator;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The log at its finest level. */
class LoggedSecretsTests {

	private final Logger logger = Logger.getLogger("com.moviecurators.kakaopay");

	private final StringBuffer log = new StringBuffer();

	private final Handler handler = new ConsoleHandler() {

		@Override
		public void publish(LogRecord logged) {
			LoggedSecretsTests.this.log.append(logged.getMessage()).append('\n');
		}

	};

	@BeforeEach
	void logEverything() {
		this.handler.setLevel(Level.ALL);
		this.logger.setLevel(Level.ALL);
		this.logger.setUseParentHandlers(false);
		this.logger.addHandler(this.handler);
	}

	@AfterEach
	void logAsBefore() {
		this.logger.removeHandler(this.handler);
		this.logger.setUseParentHandlers(true);
		this.logger.setLevel(null);
	}

	@Test
	void holdsNoKeyAndNoToken() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withWireMockAdmin())) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String tid = merchant.ready("o");
			String token = merchant.pay("o");
			merchant.approve("o", tid, token);
			merchant.send("POST", "/online/v1/payment/order?a=%ff", "{}", "Authorization", Merchant.KEY);
			merchant.send("POST", "/__admin/requests/find", "{}", "Authorization", Merchant.KEY);
			this.logger.fine("listening");
			assertThat(this.log.toString()).contains("listening")
				.doesNotContain(Merchant.KEY.substring(Merchant.KEY.indexOf(' ') + 1), token);
		}
	}

}
