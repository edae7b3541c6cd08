package com.moviecurators.benchmarks.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Refused;

/** Compares our records with those of the stand-in for KakaoPay. */
public final class Reconciliation {

	/** Payments that were inserted to fill the tables were never at KakaoPay. */
	public static final String FILLING = "mc-filling-";

	private static final String APPROVED = """
			select order_handle from payment_attempt where status = 'APPROVED' and order_handle not like '%s%%'"""
		.formatted(FILLING);

	private static final String OPEN = """
			select order_handle from payment_attempt where status in ('APPROVING', 'UNKNOWN', 'IN_REVIEW')""";

	private static final String NOT_GRANTED = """
			select order_handle from payment_attempt where status = 'APPROVED' and order_handle not like '%s%%' and not (
				exists (select 1 from account where account.id = member_id and premium)
				and exists (select 1 from membership_period where order_handle = payment_attempt.order_handle))"""
		.formatted(FILLING);

	private static final String NO_APPROVAL = """
			select order_handle from payment_attempt where status = 'APPROVED' and not exists (
				select 1 from payment_approval where attempt_id = payment_attempt.id)""";

	private static final String NO_APPROVAL_IN_FLOOR = """
			select order_handle from payment_attempt where status = 'APPROVED' and not exists (
				select 1 from payment_approval where order_handle = payment_attempt.order_handle)""";

	private Reconciliation() {
	}

	/**
	 * Requires that each capture is one approved payment, and the reverse, and that each
	 * payer is premium.
	 * @throws Refused with the first differences
	 */
	public static void requireEqual(Bench bench) {
		requireEqual(bench.kakaoPay().captures(), bench.database(), bench.server().isFloor());
	}

	static void requireEqual(Map<String, Integer> captures, Database database, boolean floor) {
		Set<String> approved = read(database, APPROVED);
		require(minus(captures.keySet(), approved), "captured at KakaoPay, not approved in our records");
		require(minus(approved, captures.keySet()), "approved in our records, never captured");
		require(captures.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 1)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet()), "captured more than once");
		require(read(database, OPEN), "undecided at the end");
		require(read(database, NOT_GRANTED), "approved without premium or its period");
		require(read(database, floor ? NO_APPROVAL_IN_FLOOR : NO_APPROVAL), "approved without approval");
	}

	private static Set<String> minus(Set<String> some, Set<String> others) {
		Set<String> rest = new HashSet<>(some);
		rest.removeAll(others);
		return rest;
	}

	private static void require(Set<String> none, String otherwise) {
		if (!none.isEmpty()) {
			throw new Refused("the records differ: %d payments were %s, for instance %s".formatted(none.size(),
					otherwise, none.iterator().next()));
		}
	}

	private static Set<String> read(Database database, String query) {
		try (Connection connection = database.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			Set<String> found = new HashSet<>();
			while (rows.next()) {
				found.add(rows.getString(1));
			}
			return found;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
