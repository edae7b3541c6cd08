package com.moviecurators.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Claims an Idempotency-Key and stores what was answered under it. */
final class Keyed {

	private Keyed() {
	}

	/**
	 * Reads who is signed in, and claims the key of the call in one commit.
	 * @return the member
	 */
	static long claim(DataSource pool, Sessions sessions, Exchange.Call call, LocalDateTime now) throws SQLException {
		try (Connection connection = pool.getConnection()) {
			long member = sessions.member(connection, call.authorization());
			Sql.change(connection, 1, """
					insert into idempotency_record (lookup, fingerprint, claim, claimed_until, created_at, expires_at)
					values (?, ?, 0, ?, ?, ?)""", call.key(), call.key(), now.plusMinutes(1), now, now.plusDays(15));
			connection.commit();
			return member;
		}
	}

	static void store(Connection connection, @Nullable String key, String response) throws SQLException {
		Sql.change(connection, 1, "update idempotency_record set response = ? where lookup = ? and response is null",
				response.getBytes(StandardCharsets.UTF_8), key);
	}

}
