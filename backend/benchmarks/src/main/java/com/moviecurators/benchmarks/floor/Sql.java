package com.moviecurators.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Changes rows. */
final class Sql {

	private Sql() {
	}

	/**
	 * Carries out the statement.
	 * @throws IllegalStateException if it did not change as many rows
	 */
	static void change(Connection connection, int rows, String sql, Object... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int index = 0; index < parameters.length; index++) {
				statement.setObject(index + 1, parameters[index]);
			}
			if (statement.executeUpdate() != rows) {
				throw new IllegalStateException("Not done: " + sql);
			}
		}
	}

}
