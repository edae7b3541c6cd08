package com.moviecurators.premium;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts to try the application with, made when it starts unless they are there. */
public class DemoAccounts {

	static final List<Demo> ALL = List.of(
			new Demo("Member", "member@moviecurators.kr", "member-likes-movies", "김회원", "MEMBER"),
			new Demo("Support", "support@moviecurators.kr", "support-likes-movies", "박상담", "SUPPORT"),
			new Demo("Admin", "admin@moviecurators.kr", "admin-likes-movies", "이관리", "ADMIN"),
			new Demo("Second admin", "admin2@moviecurators.kr", "admin2-likes-movies", "최관리", "ADMIN"));

	@Bean
	ApplicationRunner openDemoAccounts(JdbcTemplate jdbc, PasswordEncoder passwords, Clock clock) {
		return (arguments) -> ALL.forEach((demo) -> open(demo, jdbc, passwords, LocalDateTime.now(clock)));
	}

	private void open(Demo demo, JdbcTemplate jdbc, PasswordEncoder passwords, LocalDateTime now) {
		if (jdbc.queryForObject("select count(*) from account where email = ?", Long.class, demo.email()) == 0) {
			jdbc.update(
					"insert into account (email, password_hash, display_name, role, premium, created_at)"
							+ " values (?, ?, ?, ?, false, ?)",
					demo.email(), passwords.encode(demo.password()), demo.displayName(), demo.role(), now);
		}
	}

	/**
	 * One account.
	 *
	 * @param title what it shows
	 * @param email signs in with this
	 * @param password and this
	 * @param displayName shown on the pages
	 * @param role what it may do
	 */
	record Demo(String title, String email, String password, String displayName, String role) {
	}

}
