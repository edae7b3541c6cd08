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

/** Describes what an exploration found. */
final class Report {

	private static final List<String> ENDS = List.of("APPROVED", "REFUNDED", "CANCELED", "FAILED", "EXPIRED",
			"IN_REVIEW");

	private final Statistics statistics;

	private final int states;

	private final long seed;

	private final Duration took;

	private final int threads;

	Report(Statistics statistics, int states, long seed, Duration took, int threads) {
		this.statistics = statistics;
		this.states = states;
		this.seed = seed;
		this.took = took;
		this.threads = threads;
	}

	/** Summarizes it in one paragraph. */
	String summary() {
		return String.format(Locale.ROOT,
				"Crash-schedule explorer: %,d schedules (%,d ended early in a state that was known), %,d distinct states"
						+ " in %.1f s on %d threads (%.0f schedules a second), %d broken."
						+ " All single faults of all scenarios, and %,d of %,d pairs of faults. Random seed %d.",
				this.statistics.schedules(), this.statistics.cut(), this.states, seconds(), this.threads,
				this.statistics.schedules() / seconds(), this.statistics.violations(), this.statistics.pairs(),
				this.statistics.possiblePairs(), this.seed);
	}

	/** Writes the whole report as Markdown. */
	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "# What the explorer found\n\n" + summary() + "\n\n" + scenarios() + "\n" + faults()
				+ this.statistics.broken().stream().collect(Collectors.joining("\n", "\n", "\n")));
	}

	private String scenarios() {
		return "| scenario | undisturbed | one fault | two | more |\n| --- | ---: | ---: | ---: | ---: |\n"
				+ Arrays.stream(Scenario.values())
					.map((scenario) -> String.format(Locale.ROOT, "| %s | %,d | %,d | %,d | %,d |", scenario,
							this.statistics.count(scenario, 0), this.statistics.count(scenario, 1),
							this.statistics.count(scenario, 2), this.statistics.countAbove(scenario, 2)))
					.collect(Collectors.joining("\n", "", "\n"));
	}

	private String faults() {
		return "How payments with a fault ended, where the schedule was played to its end:\n\n| fault | schedules | "
				+ String.join(" | ", ENDS) + " |\n| ---" + " | ---:".repeat(ENDS.size() + 1) + " |\n"
				+ Arrays.stream(Fault.values()).map(this::row).collect(Collectors.joining("\n", "", "\n"));
	}

	private String row(Fault fault) {
		TreeMap<String, Integer> ends = new TreeMap<>(this.statistics.finalStatuses(fault));
		return "| " + fault + String.format(Locale.ROOT, " | %,d", this.statistics.count(fault))
				+ ENDS.stream()
					.map((end) -> String.format(Locale.ROOT, " | %,d", ends.getOrDefault(end, 0)))
					.collect(Collectors.joining())
				+ " |";
	}

	private double seconds() {
		return this.took.toMillis() / 1_000.0;
	}

}
