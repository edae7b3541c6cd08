package com.moviecurators.premium.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import com.moviecurators.premium.support.DatabaseTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever was signed in before sessions counted their tokens stays signed in. */
@DatabaseTest
@SpringBootTest(classes = SessionMigrationTest.Nothing.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class })
class SessionMigrationTest {

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private static final Duration GRACE = Duration.ofSeconds(30);

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcClient client;

	@Test
	void newestUnusedTokenIsTheSessionsFirst() {
		migrateTo("10");
		RefreshToken used = RefreshToken.first();
		RefreshToken current = RefreshToken.first();
		addSession(1, used, current);
		RefreshToken other = RefreshToken.first();
		addSession(2, RefreshToken.first(), other);
		migrateTo("12");
		assertThat(session(used)).isEmpty();
		LoginSession session = session(current).orElseThrow();
		assertThat(session.hasIssued(RefreshToken.read(current.value()).orElseThrow())).isTrue();
		assertThat(session.isOpenAt(NOON)).isTrue();
		assertThat(session.rotatesFor(current, NOON, GRACE)).isTrue();
		assertThat(session.id()).isNotEqualTo(session(other).orElseThrow().id());
	}

	private Optional<LoginSession> session(RefreshToken token) {
		return new LoginSessionTable(this.client).findBySecret(token.secretHash());
	}

	private void addSession(long id, RefreshToken used, RefreshToken current) {
		this.jdbc.update("""
				insert into account (id, email, password_hash, display_name, role, premium, created_at)
				values (?, ?, 'x', 'x', 'MEMBER', false, '2026-11-01 00:00:00')""", id, id + "@example.com");
		this.jdbc.update("""
				insert into login_session (id, account_id, started_at, expires_at)
				values (?, ?, '2026-11-01 00:00:00', '2026-12-01 00:00:00')""", id, id);
		String token = "insert into refresh_token (session_id, token_hash, issued_at, used_at) values (?, ?, ?, ?)";
		this.jdbc.update(token, id, used.secretHash(), "2026-11-01 00:00:00", "2026-11-02 00:00:00");
		this.jdbc.update(token, id, current.secretHash(), "2026-11-02 00:00:00", null);
	}

	private void migrateTo(String version) {
		Flyway.configure().dataSource(this.dataSource).target(version).load().migrate();
	}

	static class Nothing {

	}

}
