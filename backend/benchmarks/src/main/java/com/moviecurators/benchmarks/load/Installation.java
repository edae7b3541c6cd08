package com.moviecurators.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds wrk, or installs it with apt-get where that can be done without a question. */
final class Installation {

	private static final List<String> COMMANDS = List.of("apt-get update", "apt-get install -y wrk");

	private Installation() {
	}

	/**
	 * Returns the path of wrk.
	 * @throws IllegalStateException if there is none and it cannot be installed
	 */
	static String program() {
		if (find() == null) {
			COMMANDS.forEach(Installation::run);
		}
		Path found = find();
		if (found == null) {
			throw new IllegalStateException("The load generator wrk is missing: install it, on Debian as root with "
					+ "'apt-get install wrk'.");
		}
		return found.toString();
	}

	private static Path find() {
		return List.of(System.getenv("PATH").split(":"))
			.stream()
			.map((folder) -> Path.of(folder, "wrk"))
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
	}

	private static void run(String command) {
		try {
			new ProcessBuilder(command.split(" ")).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			// There is no apt-get here.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
