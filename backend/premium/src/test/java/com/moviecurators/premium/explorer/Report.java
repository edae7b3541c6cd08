package com.moviecurators.premium.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an exploration found, for people. */
final class Report {

	private static final List<String> ENDS = List.of("APPROVED", "REFUNDED", "CANCELED", "FAILED", "EXPIRED",
			"IN_REVIEW");

	private final Statistics tally;

	private final Duration took;

	private final int threads;

	Report(Statistics tally, Duration took, int threads) {
		this.tally = tally;
		this.took = took;
		this.threads = threads;
	}

	/** One paragraph. */
	String summary() {
		return String.format(Locale.ROOT,
				"Crash-schedule explorer: %,d schedules in %.1f s on %d threads (%.0f a " + "second), %d broken.",
				this.tally.schedules(), seconds(), this.threads, this.tally.schedules() / seconds(),
				this.tally.breaches());
	}

	/** Writes it all as Markdown. */
	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "# What the explorer found\n\n" + summary() + "\n\n" + stories() + "\n" + faults()
				+ this.tally.broken().stream().collect(Collectors.joining("\n", "\n", "\n")));
	}

	private String stories() {
		return "| story | undisturbed | one fault | two | more |\n| --- | ---: | ---: | ---: | ---: |\n"
				+ Arrays.stream(Scenario.values())
					.map((story) -> String.format(Locale.ROOT, "| %s | %,d | %,d | %,d | %,d |", story,
							this.tally.count(story, 0), this.tally.count(story, 1), this.tally.count(story, 2),
							this.tally.countAbove(story, 2)))
					.collect(Collectors.joining("\n", "", "\n"));
	}

	private String faults() {
		return "How the payments ended that met a fault:\n\n| fault | " + String.join(" | ", ENDS) + " |\n| ---"
				+ " | ---:".repeat(ENDS.size()) + " |\n"
				+ Arrays.stream(Fault.values()).map(this::row).collect(Collectors.joining("\n", "", "\n"));
	}

	private String row(Fault fault) {
		TreeMap<String, Integer> ends = new TreeMap<>(this.tally.endings(fault));
		return "| " + fault
				+ ENDS.stream()
					.map((end) -> String.format(Locale.ROOT, " | %,d", ends.getOrDefault(end, 0)))
					.collect(Collectors.joining())
				+ " |";
	}

	private double seconds() {
		return this.took.toMillis() / 1_000.0;
	}

}
