package com.moviecurators.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A process that the benchmark started. It is killed when the benchmark ends. */
public final class ChildProcess implements AutoCloseable {

	private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
	}

	private final Process process;

	private final Path log;

	private ChildProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/** Starts a program, whose output goes to the log. */
	public static ChildProcess start(Path log, List<String> command) {
		try {
			Process process = new ProcessBuilder(command).directory(log.getParent().toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			RUNNING.add(process);
			process.onExit().thenAccept(RUNNING::remove);
			return new ChildProcess(process, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Not started: " + command.getFirst(), ex);
		}
	}

	/** Starts a main class of this module on the JVM of the benchmark. */
	public static ChildProcess startJava(Path log, List<String> jvmOptions, Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(jvmOptions);
		command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return start(log, command);
	}

	/** Returns the program that runs the benchmark. */
	public static String java() {
		return ProcessHandle.current().info().command().orElseThrow();
	}

	/** Returns what it has used so far. */
	public Usage usage() {
		return Usage.of(this.process.pid());
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Returns where its output is. */
	public Path log() {
		return this.log;
	}

	/** Kills it. */
	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
