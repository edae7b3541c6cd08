package com.moviecurators.kakaopay.simulator;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar, started twice with the same seed. */
class RepeatedRunIT {

	/** Two processes, because Java orders some collections differently in each. */
	@Test
	@Timeout(180)
	void repeatsARunToTheLetter() throws Exception {
		String[] options = { "--seed", "7", "--fixed-time", "2026-11-22T15:04:05", "--public-url", "http://pay.test" };
		String first = withSimulator(RepeatedRunIT::transcript, options);
		assertThat(withSimulator(RepeatedRunIT::transcript, options)).isEqualTo(first)
			.contains("2026-11-22T15:04:05", "\"method_result_code\":\"9999\"");
	}

	private static String transcript(Merchant merchant) throws Exception {
		Merchant.Answer ready = merchant.call("ready", Merchant.readyFields("o"));
		String tid = ready.at("/tid").asString();
		Merchant.Answer tooEarly = merchant.approve("o", tid, "none");
		Merchant.Answer approval = merchant.approve("o", tid, merchant.pay("o"));
		Merchant.Answer console = merchant.control("POST", "/payments/o/cancel", Map.of("amount", 3_000));
		return String.join("\n", ready.raw().body(), tooEarly.raw().body(), approval.raw().body(), console.raw().body(),
				merchant.order(tid).raw().body(), merchant.cancel(tid, 30_000).raw().body(),
				merchant.control("POST", "/payments/o/close-cancel-window", null).raw().body(),
				merchant.control("GET", "/payments", null).raw().body(),
				merchant.control("GET", "/clock", null).raw().body(), merchant.get("/simulator").raw().body());
	}

	private static String withSimulator(Run run, String... options) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
						System.getProperty("simulator.jar"), "--port", "0"));
		command.addAll(List.of(options));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (BufferedReader out = process.inputReader()) {
			String line = out.readLine();
			assertThat(line).startsWith("KakaoPay simulator is ready at http://localhost:");
			return run.of(new Merchant(URI.create(line.substring(line.indexOf("http")))));
		}
		finally {
			process.destroy();
			assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
	}

	/** What is done with a running simulator. */
	@FunctionalInterface
	private interface Run {

		String of(Merchant merchant) throws Exception;

	}

}
