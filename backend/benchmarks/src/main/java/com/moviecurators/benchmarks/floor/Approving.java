package com.moviecurators.benchmarks.floor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.moviecurators.benchmarks.wire.Json;
import javax.sql.DataSource;

/**
 * Approves a payment: eleven statements in three commits, and one call.
 *
 * @param pool of connections
 * @param sessions who is signed in
 * @param kakaoPay where it is captured
 */
record Approving(DataSource pool, Sessions sessions, KakaoPayCalls kakaoPay) implements Exchange.UseCase {

	@Override
	public String carryOut(Exchange.Call call) throws IOException, SQLException {
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		String order = Json.field(call.body(), "order");
		String pgToken = Json.field(call.body(), "pgToken");
		long member = Keyed.claim(this.pool, this.sessions, call, now);
		String tid = claim(order, pgToken, now);
		String answer = this.kakaoPay.approve(order, member, tid, pgToken);
		return record(call, order, member, answer, now);
	}

	private String claim(String order, String pgToken, LocalDateTime now) throws SQLException {
		try (Connection connection = this.pool.getConnection()) {
			String tid = lock(connection, order);
			Sql.change(connection, 1, "update payment_attempt set status = 'APPROVING' where order_handle = ?", order);
			Sql.change(connection, 1, """
					insert into payment_return (order_handle, pg_token, received_at) values (?, ?, ?)""", order,
					pgToken, now);
			connection.commit();
			return tid;
		}
	}

	private static String lock(Connection connection, String order) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(
				"select tid from payment_attempt where order_handle = ? and status = 'READY' for update")) {
			statement.setString(1, order);
			try (ResultSet row = statement.executeQuery()) {
				if (!row.next()) {
					throw new IllegalStateException("Not ready: " + order);
				}
				return row.getString(1);
			}
		}
	}

	private String record(Exchange.Call call, String order, long member, String answer, LocalDateTime now)
			throws SQLException {
		String response = """
				{"order":"%s","status":"APPROVED","amount":39000,"approvedAt":"%s"}""".formatted(order,
				Json.field(answer, "approved_at"));
		try (Connection connection = this.pool.getConnection()) {
			save(connection, order, member, answer, now);
			Keyed.store(connection, call.key(), response);
			connection.commit();
		}
		return response;
	}

	private static void save(Connection connection, String order, long member, String answer, LocalDateTime now)
			throws SQLException {
		Sql.change(connection, 1, """
				update payment_attempt set status = 'APPROVED' where order_handle = ? and status = 'APPROVING'""",
				order);
		Sql.change(connection, 1, """
				insert into payment_approval (order_handle, aid, total_amount, approved_at) values (?, ?, 39000, ?)""",
				order, Json.field(answer, "aid"), now);
		Sql.change(connection, 1, """
				insert into membership_period (member_id, order_handle, starts_at) values (?, ?, ?)""", member, order,
				now);
		Sql.change(connection, 1, "update account set premium = true where id = ?", member);
		Sql.change(connection, 3, """
				insert into payment_transition (order_handle, to_status, happened_at)
				values (?, 'RETURNED', ?), (?, 'APPROVING', ?), (?, 'APPROVED', ?)""", order, now, order, now, order,
				now);
	}

}
