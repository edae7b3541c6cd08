package com.moviecurators.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws rows as horizontal bars, in SVG. */
final class Plot {

	private static final int WIDTH = 1000;

	private static final int LABELS = 430;

	private static final int ROW = 24;

	private static final int TOP = 40;

	private Plot() {
	}

	static String svg(String title, List<Row> rows, ToDoubleFunction<Row> value) {
		double largest = rows.stream().mapToDouble(value).max().orElse(1);
		int height = TOP + rows.size() * ROW + 10;
		StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
				<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
				<rect width="100%%" height="100%%" fill="white"/><text x="10" y="24" font-size="16">%s</text>
				""", WIDTH, height, title));
		for (int index = 0; index < rows.size(); index++) {
			svg.append(bar(rows.get(index), TOP + index * ROW, value.applyAsDouble(rows.get(index)), largest));
		}
		return svg.append("</svg>\n").toString();
	}

	private static String bar(Row row, int top, double value, double largest) {
		double width = (WIDTH - LABELS - 80) * value / largest;
		return String.format(Locale.ROOT, """
				<text x="%d" y="%d" text-anchor="end">%s</text>
				<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/><text x="%.1f" y="%d">%.2f</text>
				""", LABELS - 8, top + 15, label(row), LABELS, top + 2, width, ROW - 6, color(row), LABELS + width + 6,
				top + 15, value);
	}

	private static String label(Row row) {
		return "%s, %s, %s, %d × %d ms".formatted(row.subject(), row.operation(), row.database().split(" ")[0],
				row.clients(), row.delayMillis());
	}

	private static String color(Row row) {
		return switch (row.subject()) {
			case "floor" -> "#9aa5b1";
			case "baseline" -> "#e8a33d";
			default -> "#2f6fdb";
		};
	}

}
