package com.moviecurators.premium.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All tables of a test's database but Flyway's, as the schema lists them: a table that is
 * added later is among them.
 *
 * @param jdbc of that database
 */
public record Tables(JdbcClient jdbc) {

	/** The number of rows by table. */
	public Map<String, Long> counts() {
		return each((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single());
	}

	/** A checksum of all rows by table, in whatever order they come. */
	public Map<String, Long> checksums() {
		return each((table) -> this.jdbc.sql("select * from " + table)
			.query()
			.listOfRows()
			.stream()
			.mapToLong((row) -> row.values().stream().map(Tables::text).toList().hashCode())
			.sum());
	}

	private static String text(@Nullable Object value) {
		return (value instanceof byte[] bytes) ? Arrays.toString(bytes) : String.valueOf(value);
	}

	private <T> Map<String, T> each(Function<String, T> question) {
		Map<String, T> answers = new TreeMap<>();
		names().forEach((name) -> answers.put(name.toLowerCase(Locale.ROOT), question.apply(name)));
		return answers;
	}

	private List<String> names() {
		return this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = schema() and table_type = 'BASE TABLE'
					and lower(table_name) <> 'flyway_schema_history'""").query(String.class).list();
	}

}
