package com.moviecurators.premium.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.premium.DemoAccounts;
import com.moviecurators.premium.PremiumApplication;
import com.moviecurators.premium.support.RandomKeys;
import com.moviecurators.premium.support.SharedClock;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the application and the simulator in this JVM, then lets Playwright take members
 * through them in Chromium. The journeys themselves are in {@code frontend/e2e}. They run
 * beside the last drills, which wait more than they work. The property
 * {@code browser.tests} names others, see {@code src/build/frontend.mjs}.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(4)
class BrowserJourneysIT {

	@Test
	void membersBecomePremiumInARealBrowser() throws IOException, InterruptedException {
		int port = freePort();
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0);
				ConfigurableApplicationContext application = start(port, simulator)) {
			assertThat(application.isRunning()).isTrue();
			assertThat(playwright("http://localhost:" + port, simulator.baseUrl().toString()))
				.as("what Playwright ended with; its list of tests is above")
				.isZero();
		}
	}

	private int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private ConfigurableApplicationContext start(int port, KakaoPaySimulator simulator) {
		return new SpringApplicationBuilder(PremiumApplication.class, DemoAccounts.class)
			.initializers((context) -> SharedClock.share(simulator, context))
			.run("--server.port=" + port, "--premium.return-origin=http://localhost:" + port,
					"--spring.datasource.url=jdbc:h2:mem:browser;MODE=MySQL;DB_CLOSE_DELAY=-1",
					"--premium.secrets.access-token-key=" + RandomKeys.next(),
					"--premium.secrets.order-handle-key=" + RandomKeys.next(),
					"--premium.secrets.pg-token-key=" + RandomKeys.next(), "--kakaopay.base-url=" + simulator.baseUrl(),
					"--kakaopay.secret-key=DEV0000000000000000000000000000000000000", "--kakaopay.cid=TC0ONETIME",
					// Each test signs up a member.
					"--premium.passwords.memory-kib=64", "--premium.passwords.iterations=1",
					// Playwright's list of tests must not drown.
					"--logging.level.root=warn", "--spring.main.banner-mode=off");
	}

	private int playwright(String application, String simulator) throws IOException, InterruptedException {
		ProcessBuilder node = new ProcessBuilder("node", Path.of("src/build/frontend.mjs").toString(),
				System.getProperty("browser.tests", "e2e"))
			.redirectErrorStream(true);
		node.environment().putAll(Map.of("BASE_URL", application, "SIMULATOR_URL", simulator));
		Process process = node.start();
		try (BufferedReader output = process.inputReader()) {
			output.lines().forEach(System.out::println);
		}
		return process.waitFor();
	}

}
