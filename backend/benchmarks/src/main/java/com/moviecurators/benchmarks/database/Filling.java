package com.moviecurators.benchmarks.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.moviecurators.benchmarks.reconciliation.Reconciliation;

/**
 * Fills the tables of MariaDB with members who have paid, one statement for each table.
 */
public final class Filling {

	/** Far from all ids that were given out before. */
	private static final long GAP = 1_000;

	private static final List<String> STATEMENTS = List.of("""
			insert into account (id, email, password_hash, display_name, role, premium, created_at)
			select {id}, concat('filling', seq, '@example.com'), 'none', concat('Filling ', seq), 'MEMBER', true,
				utc_timestamp() - interval seq second from {range}""",
			"""
					insert into payment_attempt (id, order_handle, order_number, member_id, partner_user_id, plan_code, item_name,
						total_amount, vat_amount, status, live_key, tid, created_at, expires_at, claim, next_check_at, checks,
						check_failures, version)
					select {id}, concat('{filling}', seq), concat('MC-', lpad(conv(seq, 10, 32), 9, '0')), {id},
						concat('user', seq), 'PREMIUM_LIFETIME', 'Premium', 39000, 3545, 'APPROVED',
						concat({id}, ':PREMIUM_LIFETIME'), concat('TF', lpad(seq, 18, '0')),
						utc_timestamp() - interval seq second, utc_timestamp() - interval seq second, 1,
						utc_timestamp() + interval 1 day + interval seq second, 0, 0, 3 from {range}""",
			"""
					insert into payment_transition (attempt_id, from_status, to_status, happened_at, actor, reason)
					select {id}, 'APPROVING', 'APPROVED', utc_timestamp() - interval seq second, 'KAKAOPAY', 'APPROVE_ANSWERED'
					from {range}""",
			"""
					insert into payment_approval (attempt_id, aid, method, total_amount, tax_free_amount, vat_amount, point_amount,
						discount_amount, approved_at, recorded_at, source)
					select {id}, concat('AF', lpad(seq, 18, '0')), 'MONEY', 39000, 0, 3545, 0, 0,
						utc_timestamp() - interval seq second, utc_timestamp() - interval seq second, 'APPROVE_RESPONSE'
					from {range}""",
			"""
					insert into membership_period (member_id, order_handle, plan_code, starts_at)
					select {id}, concat('{filling}', seq), 'PREMIUM_LIFETIME', utc_timestamp() - interval seq second
					from {range}""");

	private Filling() {
	}

	/** Adds the payments with these numbers, both included. */
	public static void fill(MariaDb database, int first, int last) {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			for (String sql : STATEMENTS) {
				statement.execute(sql.replace("{id}", GAP * last + " + seq")
					.replace("{range}", "seq_%d_to_%d".formatted(first, last))
					.replace("{filling}", Reconciliation.FILLING));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The tables could not be filled", ex);
		}
	}

}
