package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process that a drill started. It is killed when the JVM of the drill ends. */
public final class ChildProcess {

	private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
	}

	private final Process process;

	private ChildProcess(Process process) {
		this.process = process;
	}

	/** Starts the command in the folder and appends its output to the log. */
	static ChildProcess start(Path folder, Path log, List<String> command) {
		return start(folder, log, command, Map.of());
	}

	/** Does the same with these additions to the environment. */
	static ChildProcess start(Path folder, Path log, List<String> command, Map<String, String> environment) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
			builder.environment().putAll(environment);
			Process process = builder.start();
			RUNNING.add(process);
			process.onExit().thenAccept(RUNNING::remove);
			return new ChildProcess(process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Not started: " + command.getFirst(), ex);
		}
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Sends SIGKILL. */
	public void kill() {
		this.process.destroyForcibly();
		require(ended(Duration.ofSeconds(20)), "survived kill -9");
	}

	/** Sends SIGTERM. */
	public void terminate() {
		this.process.destroy();
	}

	/** Sends SIGSTOP. The sockets stay open. */
	public void freeze() {
		signal("-STOP");
	}

	/** Sends SIGCONT. */
	public void thaw() {
		signal("-CONT");
	}

	/** Waits for that time at most, and returns whether it has ended. */
	public boolean ended(Duration patience) {
		try {
			return this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Returns the exit code of an ended process. */
	public int exitCode() {
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
