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
		return Folders.write(FOLDER, "benchmark.html", html(markdown));
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

	private static String html(String markdown) {
		String body = markdown.lines()
			.filter((line) -> !line.startsWith("| ---"))
			.map(Report::htmlLine)
			.collect(Collectors.joining("\n"))
			.replace("</tr>\n<tr>", "</tr><tr>")
			.replaceAll("(?:<tr>.*?</tr>)+", "<table>$0</table>");
		return """
				<!doctype html><meta charset="utf-8"><title>Benchmark</title>
				<style>body{font:14px sans-serif;margin:2em} table{border-collapse:collapse}
				td{padding:.2em .6em;border-bottom:1px solid #ddd;text-align:right} td:first-child{text-align:left}</style>
				%s
				<p><img src="cpu.svg"><p><img src="p99.svg"><p><img src="rate.svg">
				"""
			.formatted(body);
	}

	private static String htmlLine(String line) {
		if (line.startsWith("|")) {
			String cells = line.substring(1, line.length() - 1).replace("|", "</td><td>");
			return "<tr><td>" + cells + "</td></tr>";
		}
		return line.startsWith("#") ? "<h2>" + line.replace("#", "").strip() + "</h2>" : line;
	}

}
