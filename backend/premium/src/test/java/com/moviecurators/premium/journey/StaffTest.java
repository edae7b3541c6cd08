package com.moviecurators.premium.journey;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Support and admins beside the members. */
abstract class StaffTest extends JourneyTest {

	@Autowired
	JdbcTemplate jdbc;

	/** Somebody who signs in with this role. */
	Caller employed(String role) {
		String email = email(this.nobody.newMember());
		this.jdbc.update("update account set role = ? where email = ?", role, email);
		Answer login = this.nobody.post("/api/auth/login", """
				{"email": "%s", "password": "correct horse battery"}""".formatted(email));
		return new Caller(this.nobody.http(), this.nobody.origin(), login.get("accessToken"));
	}

	/** What the audit log has of them, oldest first: action, member, facts and text. */
	List<String> entries(Caller who) {
		return this.jdbc.query(
				"select action, member_id, facts, details from audit_entry where actor_id = ? order by id",
				(row, _) -> row.getString(1) + ":" + row.getString(2) + ":" + row.getString(3) + ":" + row.getString(4),
				idOf(who));
	}

	String idOf(Caller who) {
		return this.jdbc.queryForObject("select id from account where email = ?", String.class, email(who));
	}

	static String email(Caller who) {
		return who.get("/api/accounts/me").get("email");
	}

}
