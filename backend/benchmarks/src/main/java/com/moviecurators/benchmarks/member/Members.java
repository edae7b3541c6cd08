package com.moviecurators.benchmarks.member;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import com.moviecurators.benchmarks.database.Database;

/**
 * Adds members who are signed in, straight into the tables: a password hash for each
 * would cost more than all that is measured.
 */
public final class Members {

	private static final String ACCOUNT = """
			insert into account (id, email, password_hash, display_name, role, premium, created_at)
			values (?, ?, 'none', 'Member', ?, false, ?)""";

	private static final String SESSION = """
			insert into login_session (public_id, account_id, secret_hash, started_at, expires_at, generation, device)
			values (?, ?, ?, ?, ?, 0, '')""";

	private static final int BATCH = 2000;

	private final Database database;

	private final TokenSigner signer;

	/** Uses the application's keys. */
	public Members(Database database, Keys keys) {
		this.database = database;
		this.signer = new TokenSigner(keys.accessToken());
	}

	/** Adds so many. */
	public List<Member> add(int count) {
		return add(count, "MEMBER");
	}

	/** Adds so many with that role. */
	public List<Member> add(int count, String role) {
		try (Connection connection = this.database.connect()) {
			connection.setAutoCommit(false);
			long first = nextId(connection);
			List<Session> sessions = LongStream.range(first, first + count)
				.mapToObj((id) -> new Session(id, UUID.randomUUID().toString()))
				.toList();
			addAccounts(connection, sessions, role);
			addSessions(connection, sessions);
			connection.commit();
			return sessions.stream()
				.map((session) -> new Member(session.member(), this.signer.sign(session.member(), session.id())))
				.toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Members could not be added", ex);
		}
	}

	private static long nextId(Connection connection) throws SQLException {
		try (ResultSet row = connection.createStatement()
			.executeQuery("select coalesce(max(id), 0) + 1 from account")) {
			row.next();
			return row.getLong(1);
		}
	}

	private static void addAccounts(Connection connection, List<Session> sessions, String role) throws SQLException {
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		try (PreparedStatement statement = connection.prepareStatement(ACCOUNT)) {
			for (Session session : sessions) {
				statement.setLong(1, session.member());
				statement.setString(2, "member" + session.member() + "@example.com");
				statement.setString(3, role);
				statement.setObject(4, now);
				add(statement, session.member());
			}
			statement.executeBatch();
		}
	}

	private static void addSessions(Connection connection, List<Session> sessions) throws SQLException {
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		try (PreparedStatement statement = connection.prepareStatement(SESSION)) {
			for (Session session : sessions) {
				statement.setString(1, session.id());
				statement.setLong(2, session.member());
				statement.setString(3, session.id());
				statement.setObject(4, now);
				statement.setObject(5, now.plusDays(1));
				add(statement, session.member());
			}
			statement.executeBatch();
		}
	}

	private static void add(PreparedStatement statement, long number) throws SQLException {
		statement.addBatch();
		if (number % BATCH == 0) {
			statement.executeBatch();
		}
	}

	private record Session(long member, String id) {
	}

}
