package com.moviecurators.premium.support;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

import org.junit.platform.console.ConsoleLauncher;

/**
 * Runs tests in a JVM of its own, beside what Maven does. Writes its process id and how
 * it ended to the file that the first argument names, and what it prints to the second.
 * The other arguments are those of JUnit's launcher.
 */
final class DatabaseTestRun {

	private DatabaseTestRun() {
	}

	/** Ends with 0 if no test failed. */
	public static void main(String[] args) throws IOException {
		Path result = Path.of(args[0]);
		Files.deleteIfExists(result);
		Files.createDirectories(result.toAbsolutePath().getParent());
		write(result, "{\"pid\":%d}".formatted(ProcessHandle.current().pid()));
		PrintStream log = new PrintStream(args[1]);
		System.setOut(log);
		System.setErr(log);
		PrintWriter writer = new PrintWriter(log, true);
		int status = ConsoleLauncher.run(writer, writer, Arrays.copyOfRange(args, 2, args.length)).getExitCode();
		write(result, "{\"pid\":%d,\"status\":%d}".formatted(ProcessHandle.current().pid(), status));
		System.exit(status);
	}

	/** Replaces the file at once, so that nobody reads half of it. */
	private static void write(Path file, String text) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.writeString(fresh, text);
		Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
