package com.moviecurators.premium.security.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of sessions. Each statement changes a row only while it is as the caller last
 * saw it, so that no refresh opens again what was ended meanwhile.
 */
@Component
@RequiredArgsConstructor
class LoginSessionTable {

	private static final String COLUMNS = """
			select public_id, account_id, secret_hash, started_at, expires_at, ended_at, generation, token_key,
				rotated_at, device
			from login_session
			""";

	private final JdbcClient jdbc;

	void add(LoginSession session) {
		this.jdbc
			.sql("""
					insert into login_session (public_id, account_id, secret_hash, started_at, expires_at, generation, device)
					values (?, ?, ?, ?, ?, 0, ?)""")
			.params(session.id().toString(), session.member().value(), session.secretHash(), utc(session.startedAt()),
					utc(session.expiresAt()), session.device())
			.update();
	}

	Optional<LoginSession> findBySecret(String hash) {
		return this.jdbc.sql(COLUMNS + "where secret_hash = ?").param(hash).query(LoginSessionTable::read).optional();
	}

	Optional<LoginSession> find(SessionId session) {
		return this.jdbc.sql(COLUMNS + "where public_id = ?")
			.param(session.toString())
			.query(LoginSessionTable::read)
			.optional();
	}

	/** The open sessions of the member, the last used first. */
	List<LoginSession> findOpen(MemberId member, Instant now) {
		return this.jdbc.sql(COLUMNS + """
				where account_id = ? and ended_at is null and expires_at > ?
				order by coalesce(rotated_at, started_at) desc, id desc""")
			.params(member.value(), utc(now))
			.query(LoginSessionTable::read)
			.list();
	}

	/**
	 * Stores the newest refresh token.
	 * @return false when another caller was faster, or the session has ended
	 */
	boolean rotate(LoginSession seen, LoginSession rotated) {
		return this.jdbc.sql("""
				update login_session set generation = ?, token_key = ?, rotated_at = ?
				where public_id = ? and generation = ? and ended_at is null""")
			.params(rotated.generation(), rotated.tokenKey(), utc(rotated.lastUsedAt()), seen.id().toString(),
					seen.generation())
			.update() == 1;
	}

	/**
	 * Ends the session.
	 * @return false when it had ended before
	 */
	boolean end(SessionId session, Instant now, EndReason reason) {
		return this.jdbc
			.sql("update login_session set ended_at = ?, end_reason = ? where public_id = ? and ended_at is null")
			.params(utc(now), reason.name(), session.toString())
			.update() == 1;
	}

	/** Deletes some of the sessions that were over by then; returns how many. */
	int deleteOverBy(Instant then, int most) {
		int ended = delete("ended_at", then, most);
		return ended + ((ended < most) ? delete("expires_at", then, most - ended) : 0);
	}

	private int delete(String column, Instant then, int most) {
		List<Long> over = this.jdbc
			.sql("select id from login_session where " + column + " <= ? order by " + column + " limit ?")
			.params(utc(then), most)
			.query(Long.class)
			.list();
		return over.isEmpty() ? 0
				: this.jdbc.sql("delete from login_session where id in (:over)").param("over", over).update();
	}

	private static LoginSession read(ResultSet row, int number) throws SQLException {
		return new LoginSession(SessionId.of(row.getString("public_id")), new MemberId(row.getLong("account_id")),
				row.getString("secret_hash"), instant(row, "started_at"), instant(row, "expires_at"),
				instantOrNull(row, "ended_at"), row.getInt("generation"), row.getString("token_key"),
				instantOrNull(row, "rotated_at"), row.getString("device"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

	private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		LocalDateTime value = row.getObject(column, LocalDateTime.class);
		return (value != null) ? value.toInstant(ZoneOffset.UTC) : null;
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
