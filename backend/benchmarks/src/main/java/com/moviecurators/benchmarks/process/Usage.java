package com.moviecurators.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used, as Linux counts it.
 *
 * @param cpuSeconds of all its threads since it started, to 10 ms
 * @param residentMib its resident memory now
 */
public record Usage(double cpuSeconds, double residentMib) {

	/** Linux counts in these for every program, whatever the kernel's own clock is. */
	private static final double TICKS_PER_SECOND = 100;

	private static final double KIB_PER_MIB = 1024;

	/** Numbers of the fields behind the name, which ends with a bracket. */
	private static final int USER_TIME = 11;

	private static final int SYSTEM_TIME = 12;

	static Usage of(long pid) {
		Path folder = Path.of("/proc", String.valueOf(pid));
		return new Usage(cpuSeconds(read(folder.resolve("stat"))), residentMib(read(folder.resolve("status"))));
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
