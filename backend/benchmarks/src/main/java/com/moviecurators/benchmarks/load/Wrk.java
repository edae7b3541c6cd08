package com.moviecurators.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.process.Folders;

/**
 * The load generator wrk, with one thread, which sends far more than an application
 * takes.
 */
public final class Wrk {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final String[] SUCCESS = { "200", "201" };

	private Wrk() {
	}

	/** Sends each request once, with so many at a time, and ends with the last answer. */
	public static LoadResult sendAll(String origin, List<ApiRequest> requests, int clients) {
		return sendAll(origin, requests, clients, SUCCESS);
	}

	/** Does the same, with the status codes that are no failure. */
	public static LoadResult sendAll(String origin, List<ApiRequest> requests, int clients, String... expected) {
		return run(origin, requests, Math.min(clients, requests.size()), LONGEST, "once", expected);
	}

	/** Sends the requests over and over for that time. */
	public static LoadResult cycle(String origin, List<ApiRequest> requests, int clients, Duration time) {
		return run(origin, requests, clients, time, "cycle", SUCCESS);
	}

	private static LoadResult run(String origin, List<ApiRequest> requests, int clients, Duration time, String mode,
			String... expected) {
		if (requests.isEmpty()) {
			throw new IllegalStateException("there was nothing to send, so what should have come before has failed");
		}
		Path file = Folders.write("load", "requests-" + Thread.currentThread().threadId() + ".txt",
				requests.stream().map(ApiRequest::line).collect(Collectors.joining("\n")));
		return result(output(List.of(Installation.program(), "--threads", "1", "--connections", String.valueOf(clients),
				"--duration", time.toSeconds() + "s", "--timeout", "20s", "--script",
				Folders.copy("wrk/requests.lua").toString(), origin, "--", file.toString(), mode,
				String.join(" ", expected), String.valueOf(clients))));
	}

	private static String output(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return output;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static LoadResult result(String output) {
		String result = line(output, "RESULT ");
		Map<String, String> fields = Arrays.stream(result.split(" "))
			.map((field) -> field.split("="))
			.collect(Collectors.toMap((field) -> field[0], (field) -> field[1]));
		return LoadResult.of(fields, line(output, "STATUSES"));
	}

	private static String line(String output, String start) {
		return output.lines()
			.filter((line) -> line.startsWith(start))
			.map((line) -> line.substring(start.length()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("wrk printed no result: " + output));
	}

}
