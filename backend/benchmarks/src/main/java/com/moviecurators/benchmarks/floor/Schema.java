package com.moviecurators.benchmarks.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** The floor's tables: what the application cannot do without, under the same names. */
final class Schema {

	private Schema() {
	}

	static void create(DataSource pool) throws SQLException {
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : script().split(";")) {
				if (!sql.isBlank()) {
					statement.execute(sql);
				}
			}
			connection.commit();
		}
	}

	private static String script() {
		try (var in = Schema.class.getResourceAsStream("/floor/schema.sql")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
