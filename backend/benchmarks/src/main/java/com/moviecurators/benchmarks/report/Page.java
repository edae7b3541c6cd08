package com.moviecurators.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns the Markdown of a report into an HTML page with its plots. */
final class Page {

	private static final String PAGE = """
			<!doctype html><meta charset="utf-8"><title>Benchmark</title>
			<style>body{font:14px sans-serif;margin:2em} table{border-collapse:collapse;margin-bottom:1.5em}
			th,td{padding:.2em .6em;border-bottom:1px solid #ddd;text-align:left;white-space:nowrap}
			.number{text-align:right} th{vertical-align:bottom;white-space:normal} .missed{color:#b3261e;font-weight:bold}
			img{display:block;margin-top:2em;max-width:100%%}</style>
			%s
			<img src="cpu.svg" alt="CPU"><img src="p99.svg" alt="p99"><img src="rate.svg" alt="Rate">
			""";

	private Page() {
	}

	/** Blocks stand between empty lines: a heading, a table, or a paragraph. */
	static String of(String markdown) {
		return PAGE.formatted(
				Arrays.stream(markdown.strip().split("\n\n+")).map(Page::block).collect(Collectors.joining("\n")));
	}

	private static String block(String block) {
		if (block.startsWith("|")) {
			return table(block.lines().map(Page::cells).toList());
		}
		return block.startsWith("#") ? "<h2>" + block.replace("#", "").strip() + "</h2>" : "<p>" + block;
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.strip().split("\\|", -1)).map(String::strip).toList();
	}

	/** The second line says which columns are numbers. */
	private static String table(List<List<String>> lines) {
		List<String> kinds = lines.get(1);
		String body = lines.stream().skip(2).map((line) -> row("td", line, kinds)).collect(Collectors.joining("\n"));
		return "<table>" + row("th", lines.getFirst(), kinds) + "\n" + body + "</table>";
	}

	private static String row(String tag, List<String> line, List<String> kinds) {
		return IntStream.range(1, line.size() - 1)
			.mapToObj((column) -> "<%s class=\"%s\">%s</%s>".formatted(tag, kind(line.get(column), kinds.get(column)),
					line.get(column), tag))
			.collect(Collectors.joining("", "<tr>", "</tr>"));
	}

	private static String kind(String text, String column) {
		return text.equals("missed") ? "missed" : column.endsWith(":") ? "number" : "text";
	}

}
