package com.moviecurators.premium.security.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a session together with its account: one query by two unique keys. It reads the
 * other module's table, because two queries would double what every payment request
 * costs.
 */
@Component
@RequiredArgsConstructor
class OpenSessionLookup {

	private final JdbcClient jdbc;

	/** The session; empty if it was ended, its account was closed, or there is none. */
	Optional<OpenSession> find(SessionId session) {
		return this.jdbc.sql("""
				select login_session.account_id, login_session.expires_at, account.role from login_session
				join account on account.id = login_session.account_id
				where login_session.public_id = ? and login_session.ended_at is null and account.closed_at is null""")
			.param(session.toString())
			.query(OpenSessionLookup::read)
			.optional();
	}

	private static OpenSession read(ResultSet row, int number) throws SQLException {
		SignedInMember member = new SignedInMember(new MemberId(row.getLong("account_id")),
				Role.valueOf(row.getString("role")));
		return new OpenSession(member, LoginSessionTable.instant(row, "expires_at"));
	}

}
