package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What of each table makes up a state. A column is its value, counted from now if it is a
 * time. After {@code #} stands what an id identifies, so that it is numbered. A {@code ?}
 * means that only its presence counts, and {@code *} its length.
 */
enum StateTable {

	ACCOUNT("t.id", "id#account premium premium_until premium_opened_at premium_on_hold closed_at?"),

	PAYMENT_ATTEMPT("t.member_id", """
			id#attempt order_handle#order member_id#account plan_code status live_key? tid#tid claim checks
			check_failures created_at expires_at claimed_until last_unknown_at first_answered_at member_inquiry_at
			next_check_at check_lease_until expedited_at total_amount"""),

	PAYMENT_TRANSITION("a.member_id", """
			attempt_id#attempt from_status to_status happened_at actor reason kakaopay_answer amount"""),

	PAYMENT_RETURN("a.member_id", """
			attempt_id#attempt fingerprint#fingerprint source#fingerprint cipher_text? received_at tried_at refused_at
			unfinished_at"""),

	PAYMENT_APPROVAL("a.member_id", "attempt_id#attempt total_amount approved_at recorded_at source"),

	PAYMENT_REFUND("a.member_id",
			"""
					id#refund attempt_id#attempt status open_key? origin reason ends_access refusal total_amount canceled_before paid_amount source
					requested_at done_at claim next_check_at check_lease_until expedited_at checks check_failures"""),

	PAYMENT_REFUND_TRANSITION("a.member_id", "refund_id#refund from_status to_status happened_at kakaopay_answer"),

	PAYMENT_DECISION("a.member_id",
			"attempt_id#attempt action amount ends_access status open_key? history_size proposed_by#account closed_by#account"),

	MEMBERSHIP_PERIOD("t.member_id",
			"member_id#account order_handle#order starts_at ends_at granted_by? ended_at ended_by?"),

	IDEMPOTENCY_RECORD("t.id",
			"lookup#key fingerprint#request claim#claim claimed_until response* created_at expires_at");

	/** In which column the rows of a run begin. */
	private final String first;

	private final List<Column> columns;

	StateTable(String first, String columns) {
		this.first = first;
		this.columns = Arrays.stream(columns.split("\\s+")).map(Column::parse).toList();
	}

	List<Column> columns() {
		return this.columns;
	}

	/** Selects what belongs to a run, which is told where its rows begin. */
	String query() {
		return "select " + this.columns.stream().map(Column::expression).collect(Collectors.joining(", ")) + " from "
				+ tableName() + " t " + join() + " where " + this.first + " >= ? order by t.id";
	}

	String tableName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether rows are told from those of earlier runs by their member. */
	boolean isOfMembers() {
		return this != IDEMPOTENCY_RECORD;
	}

	private String join() {
		return switch (this) {
			case PAYMENT_REFUND_TRANSITION -> """
					join payment_refund r on r.id = t.refund_id join payment_attempt a on a.id = r.attempt_id""";
			case PAYMENT_TRANSITION, PAYMENT_RETURN, PAYMENT_APPROVAL, PAYMENT_REFUND, PAYMENT_DECISION ->
				"join payment_attempt a on a.id = t.attempt_id";
			case ACCOUNT, PAYMENT_ATTEMPT, MEMBERSHIP_PERIOD, IDEMPOTENCY_RECORD -> "";
		};
	}

	/**
	 * A column of a state.
	 *
	 * @param expression what is selected
	 * @param identifies what its value identifies; empty if it is no id
	 */
	record Column(String name, String expression, String identifies) {

		static Column parse(String text) {
			if (text.endsWith("?")) {
				String name = text.substring(0, text.length() - 1);
				return new Column(name, "t." + name + " is not null", "");
			}
			if (text.endsWith("*")) {
				String name = text.substring(0, text.length() - 1);
				return new Column(name, "octet_length(t." + name + ")", "");
			}
			String[] parts = text.split("#");
			return new Column(parts[0], "t." + parts[0], (parts.length > 1) ? parts[1] : "");
		}

	}

}
