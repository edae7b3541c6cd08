package com.moviecurators.premium;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The sentences with which the development run refuses a port. */
class PortTakenTest {

	@Test
	void namesAnotherPortThatNeitherHasByDefault() throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			int port = other.getLocalPort();
			assertThatExceptionOfType(PortTaken.class)
				.isThrownBy(() -> PortTaken.check(port, "the application", "server.port"))
				.withMessage(
						"Port " + port + ", which the application needs, is already taken: end what uses it (perhaps "
								+ "an earlier run), or choose another with -Dspring-boot.run.arguments=\"--server.port="
								+ (port + 1) + "\".");
		}
	}

	@Test
	void refusesOnePortForBoth() {
		assertThatExceptionOfType(PortTaken.class).isThrownBy(() -> PortTaken.checkDifferent(8090, 8090))
			.withMessage("The application and the KakaoPay simulator cannot both have port 8090: choose another with "
					+ "-Dspring-boot.run.arguments=\"--simulator.port=8091\".");
	}

}
