package com.moviecurators.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** Claims an Idempotency-Key and stores what was answered under it. */
final class Keyed {

	private Keyed() {
	}

	static void claim(Connection connection, @Nullable String key, LocalDateTime now) throws SQLException {
		Sql.change(connection, 1, """
				insert into idempotency_record (lookup, fingerprint, claim, claimed_until, created_at, expires_at)
				values (?, ?, 0, ?, ?, ?)""", key, key, now.plusMinutes(1), now, now.plusDays(15));
	}

	static void store(Connection connection, @Nullable String key, String response) throws SQLException {
		Sql.change(connection, 1, "update idempotency_record set response = ? where lookup = ? and response is null",
				response.getBytes(StandardCharsets.UTF_8), key);
	}

}
