package com.moviecurators.benchmarks.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.process.Folders;

/** Writes what was measured as Markdown, as HTML, and as plots. */
public final class Report {

	private static final String FOLDER = "report";

	private Report() {
	}

	/**
	 * Writes the files and prints the bars.
	 * @param machine what it was measured on
	 * @return the HTML page
	 */
	public static Path write(Results results, String machine) {
		String markdown = "# Benchmark of " + LocalDate.now() + "\n\n" + machine + "\n\n" + bars(results)
				+ refused(results) + "\n## Medians of the runs\n\n" + Tables.markdown(results);
		System.out.println(bars(results));
		Folders.write(FOLDER, "benchmark.md", markdown);
		List<Row> rows = results.rows();
		Folders.write(FOLDER, "cpu.svg",
				Plot.svg("CPU-seconds of the application for 1000 operations", rows, Row::cpu));
		Folders.write(FOLDER, "p99.svg",
				Plot.svg("p99 latency, ms", rows, (row) -> row.median((run) -> run.load().p99())));
		Folders.write(FOLDER, "rate.svg", Plot.svg("Operations a second", rows, Row::rate));
		return Folders.write(FOLDER, "benchmark.html", Page.of(markdown));
	}

	private static String bars(Results results) {
		return "## Bars\n\n| bar | limit | measured | measured / limit | |\n| --- | ---: | ---: | ---: | --- |\n"
				+ Bars.of(results).stream().map(Bar::line).collect(Collectors.joining("\n")) + "\n";
	}

	private static String refused(Results results) {
		return results.refusals()
			.stream()
			.map((refusal) -> "\n**Refused, nothing is reported:** " + refusal + "\n")
			.collect(Collectors.joining());
	}

}
