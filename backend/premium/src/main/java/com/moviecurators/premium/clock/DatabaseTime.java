package com.moviecurators.premium.clock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Reads the database's clock. */
@Component
@RequiredArgsConstructor
class DatabaseTime {

	/** The first reading of a connection can be slow. */
	private static final int READINGS = 3;

	/** A slow database is not waited for. */
	private static final int TIMEOUT_SECONDS = 2;

	private static final String H2 = "select cast(extract(epoch from current_timestamp(6)) * 1000000 as bigint)";

	/** MySQL and what speaks its language. No time zone of session or driver counts. */
	private static final String MYSQL = "select timestampdiff(microsecond, '1970-01-01 00:00:00', utc_timestamp(6))";

	private final JdbcOperations jdbc;

	/**
	 * Reads it, and keeps the fastest of a few readings. The wait for a connection is not
	 * part of it.
	 * @throws DataAccessException if the database does not answer
	 */
	Measurement measure() {
		ConnectionCallback<Measurement> fastest = (connection) -> {
			boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
			Measurement best = read(connection, h2);
			for (int i = 1; i < READINGS; i++) {
				best = better(best, read(connection, h2));
			}
			return best;
		};
		return Objects.requireNonNull(this.jdbc.execute(fastest));
	}

	/** Sets no time limit on H2, which keeps one for all statements of a connection. */
	private static Measurement read(Connection connection, boolean h2) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!h2) {
				statement.setQueryTimeout(TIMEOUT_SECONDS);
			}
			long asked = System.nanoTime();
			try (ResultSet result = statement.executeQuery(h2 ? H2 : MYSQL)) {
				result.next();
				long micros = result.getLong(1);
				return Measurement.between(asked, System.nanoTime(), micros);
			}
		}
	}

	private static Measurement better(Measurement one, Measurement other) {
		return Stream.of(one, other).min(Comparator.comparing(Measurement::error)).orElseThrow();
	}

}
