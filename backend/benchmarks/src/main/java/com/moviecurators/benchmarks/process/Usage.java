package com.moviecurators.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process has used, as Linux counts it.
 *
 * @param cpuSeconds of all its threads since it started, to 10 ms
 * @param compilingSeconds of these, of the JIT compiler's threads. They fall to nothing
 * in a JVM that has run long enough
 * @param residentMib its resident memory now
 */
public record Usage(double cpuSeconds, double compilingSeconds, double residentMib) {

	/** Option of a JVM whose compiling is to be counted: their threads do not end. */
	public static final String KEEP_COMPILERS = "-XX:-UseDynamicNumberOfCompilerThreads";

	/** Linux counts in these for every program, whatever the kernel's own clock is. */
	private static final double TICKS_PER_SECOND = 100;

	private static final double KIB_PER_MIB = 1024;

	/** Numbers of the fields behind the name, which ends with a bracket. */
	private static final int USER_TIME = 11;

	private static final int SYSTEM_TIME = 12;

	private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

	static Usage of(long pid) {
		Path folder = Path.of("/proc", String.valueOf(pid));
		return new Usage(cpuSeconds(read(folder.resolve("stat"))), compilingSeconds(folder.resolve("task")),
				residentMib(read(folder.resolve("status"))));
	}

	/** Adds the threads that are there: a compiler's thread that ended is missing. */
	private static double compilingSeconds(Path threads) {
		try (Stream<Path> all = Files.list(threads)) {
			return all.mapToDouble(Usage::compilingSecondsOf).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The process is gone", ex);
		}
	}

	/** Other threads, which count nothing here, may end while they are looked at. */
	private static double compilingSecondsOf(Path thread) {
		try {
			boolean compiles = COMPILER.matcher(Files.readString(thread.resolve("comm"))).lookingAt();
			return compiles ? cpuSeconds(Files.readString(thread.resolve("stat"))) : 0;
		}
		catch (IOException _) {
			return 0;
		}
	}

	private static double cpuSeconds(String stat) {
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
	}

	private static double residentMib(String status) {
		return status.lines()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow() / KIB_PER_MIB;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The process is gone", ex);
		}
	}

}
