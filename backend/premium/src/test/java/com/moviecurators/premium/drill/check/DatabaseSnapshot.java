package com.moviecurators.premium.drill.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of our database, read by JDBC without code of the application.
 *
 * @param attempts every payment attempt
 * @param approvals every recorded approval
 * @param transitions every transition, oldest first
 * @param accounts every member
 * @param periods every membership period
 */
public record DatabaseSnapshot(List<Attempt> attempts, List<Approval> approvals, List<Transition> transitions,
		List<Account> accounts, List<Period> periods) {

	static DatabaseSnapshot read(Connection connection) throws SQLException {
		return new DatabaseSnapshot(
				rows(connection, "select id, order_handle, member_id, status, total_amount from payment_attempt",
						(row) -> new Attempt(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
								row.getLong(5))),
				rows(connection, "select attempt_id, aid, total_amount from payment_approval",
						(row) -> new Approval(row.getLong(1), row.getString(2), row.getLong(3))),
				rows(connection,
						"select attempt_id, from_status, to_status, happened_at from payment_transition "
								+ "order by id",
						(row) -> new Transition(row.getLong(1), row.getString(2), row.getString(3), time(row, 4))),
				rows(connection, "select id, email, premium from account",
						(row) -> new Account(row.getLong(1), row.getString(2), row.getBoolean(3))),
				rows(connection, "select member_id, order_handle from membership_period",
						(row) -> new Period(row.getLong(1), row.getString(2))));
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

	private static <T> List<T> rows(Connection connection, String sql, Reader<T> reader) throws SQLException {
		List<T> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				rows.add(reader.read(row));
			}
		}
		return rows;
	}

	public record Attempt(long id, String order, long memberId, String status, long amount) {
	}

	record Approval(long attemptId, String aid, long amount) {
	}

	public record Transition(long attemptId, String from, String to, Instant at) {
	}

	record Account(long id, String email, boolean premium) {
	}

	record Period(long memberId, String order) {
	}

	/** Reads one row. */
	interface Reader<T> {

		T read(ResultSet row) throws SQLException;

	}

}
