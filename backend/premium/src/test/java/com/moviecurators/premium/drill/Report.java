package com.moviecurators.premium.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.drill.process.DrillFolder;
import lombok.extern.slf4j.Slf4j;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what drills measured as a Markdown table and as JSON, and logs one line per
 * drill.
 */
@Slf4j
final class Report {

	private final String name;

	private final String title;

	private final String figures;

	private final List<Row> rows = new ArrayList<>();

	Report(String name, String title) {
		this(name, title, "");
	}

	/** Creates a report that begins with other figures. */
	Report(String name, String title, String figures) {
		this.name = name;
		this.title = title;
		this.figures = figures;
	}

	/** Adds a row and writes the report, so that a drill that fails leaves its row. */
	void add(Row row) {
		this.rows.add(row);
		log.info("{}: {}", row.drill(), row.measured());
		Path folder = DrillFolder.of("reports");
		try {
			Files.writeString(folder.resolve(this.name + ".md"), markdown());
			Files.write(folder.resolve(this.name + ".json"), JsonMapper.shared().writeValueAsBytes(this.rows));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String markdown() {
		StringBuilder text = new StringBuilder("# " + this.title + "\n\n" + this.figures
				+ "| drill | pass line | measured | found |\n" + "| --- | --- | --- | --- |\n");
		this.rows.forEach((row) -> text.append("| %s | %s | %s | %s |\n".formatted(row.drill(), row.passLine(),
				row.measured(), row.findings().isEmpty() ? "nothing" : row.findings())));
		return text.toString();
	}

	/**
	 * The row of one drill.
	 *
	 * @param drill its name
	 * @param passLine what must hold
	 * @param measured the figures
	 * @param findings what the checker found
	 */
	record Row(String drill, String passLine, String measured, List<String> findings) {
	}

}
