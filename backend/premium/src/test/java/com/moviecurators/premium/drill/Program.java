package com.moviecurators.premium.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process that a drill started. None outlives the JVM that drills. */
final class Program {

	private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
	}

	private final Process process;

	private Program(Process process) {
		this.process = process;
	}

	/** Starts the command in the folder; what it says is appended to the log. */
	static Program start(Path folder, Path log, List<String> command) {
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			RUNNING.add(process);
			process.onExit().thenAccept(RUNNING::remove);
			return new Program(process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Not started: " + command.getFirst(), ex);
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** {@code kill -9}: nothing is finished, nothing is closed. */
	void kill() {
		this.process.destroyForcibly();
		require(ended(Duration.ofSeconds(20)), "survived kill -9");
	}

	/** {@code SIGTERM}: please end. */
	void terminate() {
		this.process.destroy();
	}

	/** Stops it in the middle of whatever it does; its sockets stay open. */
	void freeze() {
		signal("-STOP");
	}

	/** Lets it go on. */
	void thaw() {
		signal("-CONT");
	}

	/** Whether it has ended within that time. */
	boolean ended(Duration patience) {
		try {
			return this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Whether it has ended by itself, or when asked, with that code. */
	int exitCode() {
		return this.process.exitValue();
	}

	private void signal(String name) {
		try {
			int code = new ProcessBuilder("kill", name, String.valueOf(this.process.pid())).start().waitFor();
			require(code == 0, "took no " + name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException("Process " + this.process.pid() + " " + otherwise);
		}
	}

}
