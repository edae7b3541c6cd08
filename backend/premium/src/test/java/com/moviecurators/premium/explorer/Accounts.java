package com.moviecurators.premium.explorer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The members' accounts and what they buy, changed without the application. */
final class Accounts {

	private static final long USUAL_PRICE = 39_000;

	private final JdbcClient jdbc;

	private boolean priced;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an account.
	 * @return its id
	 */
	long add(Instant now) {
		String email = UUID.randomUUID() + "@example.com";
		this.jdbc.sql("""
				insert into account (email, password_hash, display_name, role, premium, created_at)
				values (?, '{noop}x', 'Member', 'MEMBER', false, ?)""")
			.params(email, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		return this.jdbc.sql("select id from account where email = ?").param(email).query(Long.class).single();
	}

	/**
	 * Adds the account of an admin.
	 * @return its id
	 */
	long addAdmin(Instant now) {
		long id = add(now);
		this.jdbc.sql("update account set role = 'ADMIN' where id = ?").param(id).update();
		return id;
	}

	/** Grants premium by hand. */
	void makePremium(long id) {
		this.jdbc.sql("update account set premium = true where id = ?").param(id).update();
		this.jdbc.sql("""
				insert into membership_period (member_id, starts_at, granted_by)
				select id, created_at, id from account where id = ?""").param(id).update();
	}

	/** Sets the price of what is sold in this run. */
	void setPrice(long won) {
		this.jdbc.sql("update plan set price = ?, vat = ?").params(won, Math.round(won / 11.0)).update();
		this.priced = true;
	}

	/** A run begins, at the usual price. */
	void resetPrice() {
		if (this.priced) {
			setPrice(USUAL_PRICE);
			this.priced = false;
		}
	}

	void close(long id) {
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?").param(id).update();
	}

}
