package com.moviecurators.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables that grow with each payment. They are emptied between runs: H2 keeps them in
 * the heap of the measured application, whose collector would slow each run down more
 * than the one before.
 */
public final class PaymentTables {

	private static final List<String> TABLES = List.of("idempotency_record", "membership_period", "payment_approval",
			"payment_return", "payment_transition", "payment_attempt");

	private PaymentTables() {
	}

	/**
	 * Removes all payments. Rows that are deleted stay in MariaDB's unique indexes for a
	 * while, and new ones beside them wait for each other. The floor lacks some of the
	 * tables.
	 */
	public static void empty(Database database) {
		List<String> foreignKeys = database.foreignKeysOffAndOn();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(foreignKeys.getFirst());
			for (String table : TABLES) {
				if (exists(connection, table)) {
					statement.execute("truncate table " + table);
				}
			}
			statement.execute(foreignKeys.getLast());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Payments could not be deleted", ex);
		}
	}

	/** H2 writes names in capitals, MariaDB does not. */
	private static boolean exists(Connection connection, String table) throws SQLException {
		try (PreparedStatement question = connection.prepareStatement("""
				select 1 from information_schema.tables
				where table_schema = schema() and lower(table_name) = ?""")) {
			question.setString(1, table);
			return question.executeQuery().next();
		}
	}

}
