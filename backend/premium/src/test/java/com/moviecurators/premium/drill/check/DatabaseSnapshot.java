package com.moviecurators.premium.drill.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The records of our database, read by JDBC without code of the application.
 *
 * @param attempts every payment attempt
 * @param approvals every recorded approval
 * @param transitions every transition of an attempt, oldest first
 * @param refunds every refund
 * @param refundTransitions every transition of a refund, oldest first
 * @param decisions every decision of an admin, oldest first
 * @param audit every entry of the audit log about a payment
 * @param accounts every member
 * @param periods every membership period
 */
public record DatabaseSnapshot(List<Attempt> attempts, List<Approval> approvals, List<Transition> transitions,
		List<Refund> refunds, List<Transition> refundTransitions, List<Decision> decisions, List<AuditRow> audit,
		List<Account> accounts, List<Period> periods) {

	static DatabaseSnapshot read(Connection connection) throws SQLException {
		return new DatabaseSnapshot(
				rows(connection, "select id, order_handle, member_id, status, total_amount from payment_attempt",
						(row) -> new Attempt(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
								row.getLong(5))),
				rows(connection, "select attempt_id, aid, total_amount from payment_approval",
						(row) -> new Approval(row.getLong(1), row.getString(2), row.getLong(3))),
				transitions(connection, "attempt_id", "payment_transition"),
				rows(connection,
						"select id, attempt_id, status, origin, total_amount, ends_access, aid from payment_refund",
						(row) -> new Refund(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
								row.getLong(5), row.getBoolean(6), row.getString(7))),
				transitions(connection, "refund_id", "payment_refund_transition"),
				rows(connection,
						"select attempt_id, action, amount, status, proposed_by, coalesce(closed_by, 0) "
								+ "from payment_decision order by id",
						(row) -> new Decision(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
								row.getLong(5), row.getLong(6))),
				rows(connection,
						"select order_handle, action, actor_id from audit_entry where order_handle is not null",
						(row) -> new AuditRow(row.getString(1), row.getString(2), row.getLong(3))),
				rows(connection, "select id, email, premium, premium_on_hold from account",
						(row) -> new Account(row.getLong(1), row.getString(2), row.getBoolean(3), row.getBoolean(4))),
				rows(connection,
						"select member_id, coalesce(order_handle, ''), ended_at is null "
								+ "and (ends_at is null or ends_at > utc_timestamp(6)) from membership_period",
						(row) -> new Period(row.getLong(1), row.getString(2), row.getBoolean(3))));
	}

	/** Returns what is known of these payments, and all members. */
	public DatabaseSnapshot of(Set<String> orders) {
		List<Attempt> some = this.attempts.stream().filter((attempt) -> orders.contains(attempt.order())).toList();
		Set<Long> ids = some.stream().map(Attempt::id).collect(Collectors.toSet());
		List<Refund> back = this.refunds.stream().filter((refund) -> ids.contains(refund.attemptId())).toList();
		Set<Long> refundIds = back.stream().map(Refund::id).collect(Collectors.toSet());
		return new DatabaseSnapshot(some,
				this.approvals.stream().filter((approval) -> ids.contains(approval.attemptId())).toList(),
				this.transitions.stream().filter((transition) -> ids.contains(transition.of())).toList(), back,
				this.refundTransitions.stream().filter((transition) -> refundIds.contains(transition.of())).toList(),
				this.decisions.stream().filter((decision) -> ids.contains(decision.attemptId())).toList(),
				this.audit.stream().filter((row) -> orders.contains(row.order())).toList(), this.accounts,
				this.periods);
	}

	/** Returns the refunds of an attempt that were carried out. */
	public List<Refund> refundsOf(Attempt attempt) {
		return this.refunds.stream()
			.filter((refund) -> refund.attemptId() == attempt.id() && refund.status().equals("DONE"))
			.toList();
	}

	private static List<Transition> transitions(Connection connection, String owner, String table) throws SQLException {
		return rows(connection,
				"select %s, from_status, to_status, happened_at from %s order by id".formatted(owner, table),
				(row) -> new Transition(row.getLong(1), row.getString(2), row.getString(3), time(row, 4)));
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

	private static <T> List<T> rows(Connection connection, String sql, Reader<T> reader) throws SQLException {
		List<T> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				rows.add(reader.read(row));
			}
		}
		return rows;
	}

	public record Attempt(long id, String order, long memberId, String status, long amount) {
	}

	record Approval(long attemptId, String aid, long amount) {
	}

	/**
	 * A transition.
	 *
	 * @param of the attempt or refund
	 */
	public record Transition(long of, String from, String to, Instant at) {
	}

	/**
	 * A refund.
	 *
	 * @param origin on whose word
	 */
	public record Refund(long id, long attemptId, String status, String origin, long amount, boolean endsAccess,
			String aid) {
	}

	/**
	 * A decision of an admin.
	 *
	 * @param closedBy the second admin, or 0
	 */
	public record Decision(long attemptId, String action, long amount, String status, long proposedBy, long closedBy) {
	}

	record AuditRow(String order, String action, long actorId) {
	}

	record Account(long id, String email, boolean premium, boolean onHold) {
	}

	/**
	 * A period of premium.
	 *
	 * @param order the payment; empty if an admin granted it
	 */
	record Period(long memberId, String order, boolean open) {
	}

	/** Reads one row. */
	interface Reader<T> {

		T read(ResultSet row) throws SQLException;

	}

}
