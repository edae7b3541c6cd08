package com.moviecurators.benchmarks.report;

import java.util.Locale;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.measure.Measurement;

/** Writes results as Markdown. */
final class Tables {

	private static final String HEAD = """
			| | operation | database | clients | KakaoPay ms | rate/s | of the ideal | p50 ms | p95 ms | p99 ms | CPU s / 1000 | without JIT | MiB | statements | commits | round trips |
			| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
			""";

	private static final String FIGURES = """
			| figure | |
			| --- | ---: |
			""";

	private Tables() {
	}

	static String line(Row row) {
		String ideal = (row.idealRate() > 0) ? String.format(Locale.ROOT, "%.0f %%", 100 * row.rate() / row.idealRate())
				: "";
		return String.format(Locale.ROOT,
				"| %s | %s | %s | %d | %d | %.0f | %s | %.1f | %.1f | %.1f | %.2f | %.2f | %.0f | %s | %s | %s |",
				row.subject(), row.operation(), row.database(), row.clients(), row.delayMillis(), row.rate(), ideal,
				row.median((run) -> run.load().p50()), row.median((run) -> run.load().p95()),
				row.median((run) -> run.load().p99()), row.cpu(), row.warmCpu(), row.median(Measurement::residentMib),
				count(row.median(Measurement::statementsPerOperation)),
				count(row.median(Measurement::commitsPerOperation)),
				count(row.median(Measurement::roundTripsPerOperation)));
	}

	static String line(Figure figure) {
		return String.format(Locale.ROOT, "| %s | %.2f %s |", figure.name(), figure.value(), figure.unit());
	}

	/** H2 does not count. */
	private static String count(double value) {
		return (value > 0) ? String.format(Locale.ROOT, "%.1f", value) : "";
	}

	/** Leaves out a table that would be empty. */
	static String markdown(Results results) {
		String rows = results.rows().stream().map(Tables::line).collect(Collectors.joining("\n"));
		String figures = results.figures().stream().map(Tables::line).collect(Collectors.joining("\n"));
		return (rows.isEmpty() ? "" : HEAD + rows + "\n\n") + (figures.isEmpty() ? "" : FIGURES + figures + "\n");
	}

}
