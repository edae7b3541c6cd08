package com.moviecurators.benchmarks.floor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import com.moviecurators.benchmarks.wire.Json;
import javax.sql.DataSource;

/**
 * Starts a payment: six statements in three commits, and one call.
 *
 * @param pool of connections
 * @param sessions who is signed in
 * @param kakaoPay where it is prepared
 */
record Starting(DataSource pool, Sessions sessions, KakaoPayCalls kakaoPay) implements Exchange.UseCase {

	@Override
	public String carryOut(Exchange.Call call) throws IOException, SQLException {
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		String order = "mc-" + UUID.randomUUID();
		long member = Keyed.claim(this.pool, this.sessions, call, now);
		insert(order, member, now);
		String answer = this.kakaoPay.ready(order, member);
		return markReady(call, order, answer, now);
	}

	private void insert(String order, long member, LocalDateTime now) throws SQLException {
		try (Connection connection = this.pool.getConnection()) {
			Sql.change(connection, 1,
					"""
							insert into payment_attempt (order_handle, member_id, live_key, total_amount, status, created_at, expires_at)
							values (?, ?, ?, 39000, 'CREATED', ?, ?)""",
					order, member, member + ":PREMIUM_LIFETIME", now, now.plusMinutes(15));
			connection.commit();
		}
	}

	private String markReady(Exchange.Call call, String order, String answer, LocalDateTime now) throws SQLException {
		String response = """
				{"order":"%s","status":"READY","redirectUrls":{"pc":"%s"},"expiresAt":"%s"}""".formatted(order,
				Json.field(answer, "next_redirect_pc_url"), now.plusMinutes(15));
		try (Connection connection = this.pool.getConnection()) {
			Sql.change(connection, 1, """
					update payment_attempt set status = 'READY', tid = ?, redirect_url = ?
					where order_handle = ? and status = 'CREATED'""", Json.field(answer, "tid"),
					Json.field(answer, "next_redirect_pc_url"), order);
			Sql.change(connection, 2, """
					insert into payment_transition (order_handle, to_status, happened_at)
					values (?, 'CREATED', ?), (?, 'READY', ?)""", order, now, order, now);
			Keyed.store(connection, call.key(), response);
			connection.commit();
		}
		return response;
	}

}
