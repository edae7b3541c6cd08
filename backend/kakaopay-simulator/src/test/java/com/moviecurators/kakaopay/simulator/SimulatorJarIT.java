package com.moviecurators.kakaopay.simulator;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar that QA starts. */
class SimulatorJarIT {

	@Test
	@Timeout(180)
	void startsAloneAndServesAPayment() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				System.getProperty("simulator.jar"), "--port", "0", "--seed", "1")
			.redirectErrorStream(true)
			.start();
		try (BufferedReader out = process.inputReader()) {
			String line = out.readLine();
			assertThat(line).startsWith("KakaoPay simulator is ready at http://localhost:");
			Merchant merchant = new Merchant(URI.create(line.substring(line.indexOf("http"))));
			String tid = merchant.ready("o");
			assertThat(merchant.approve("o", tid, merchant.pay("o")).at("/amount/total").asInt()).isEqualTo(33_000);
		}
		finally {
			process.destroy();
			assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
	}

}
