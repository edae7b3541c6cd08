package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.premium.explorer.StateTable.Column;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever decides what follows is part of a state: else runs that differ are cut. */
class StateReaderTest {

	private static final String REFUNDED = "BUYING/16.PREMIUM_ELSEWHERE";

	/** Tables of which nothing is part of a state. */
	private static final Map<String, String> TABLES_LEFT_OUT = Map.of("flyway_schema_history", "the schema's own",
			"plan", "read when a payment starts, which has its price", "curation", "never changes", "curation_film",
			"never changes", "login_session", "nobody signs in", "audit_entry", "recorded, and decides nothing",
			"payment_note", "nobody writes one");

	/** Columns that are not part of a state. */
	private static final Map<String, String> COLUMNS_LEFT_OUT = Map.ofEntries(
			Map.entry("account.email", "made up for each run"), Map.entry("account.password_hash", "the same"),
			Map.entry("account.display_name", "the same"), Map.entry("account.role", "the same"),
			Map.entry("account.password_changed_at", "nobody signs in"),
			Map.entry("account.created_at", "decides nothing; every attempt has its own"),
			Map.entry("payment_attempt.partner_user_id", "follows from the member"),
			Map.entry("payment_attempt.order_number", "shown only"),
			Map.entry("payment_attempt.item_name", "follows from the plan"),
			Map.entry("payment_attempt.vat_amount", "follows from the price"),
			Map.entry("payment_attempt.redirect_pc_url", "follows from the tid"),
			Map.entry("payment_attempt.redirect_mobile_url", "follows from the tid"),
			Map.entry("payment_attempt.redirect_app_url", "follows from the tid"),
			Map.entry("payment_attempt.version", "counts writes, and no transaction is open"),
			Map.entry("payment_transition.id", "the order of the rows"),
			Map.entry("payment_return.id", "the order of the rows"),
			Map.entry("payment_approval.id", "one row for an attempt"),
			Map.entry("payment_approval.aid", "recorded, and never read"),
			Map.entry("payment_approval.method", "recorded, and never read"),
			Map.entry("payment_approval.tax_free_amount", "follows from the price"),
			Map.entry("payment_approval.vat_amount", "follows from the price"),
			Map.entry("payment_approval.point_amount", "shown only"),
			Map.entry("payment_approval.discount_amount", "shown only"),
			Map.entry("payment_approval.card_issuer", "shown only"),
			Map.entry("payment_approval.card_issuer_code", "shown only"),
			Map.entry("payment_approval.card_type", "shown only"), Map.entry("payment_approval.card_bin", "shown only"),
			Map.entry("payment_approval.card_approved_id", "shown only"),
			Map.entry("payment_approval.install_months", "shown only"),
			Map.entry("payment_refund.tax_free_amount", "follows from the price"),
			Map.entry("payment_refund.vat_amount", "follows from the price"),
			Map.entry("payment_refund.requested_by", "follows from the origin"),
			Map.entry("payment_refund.aid", "recorded, and never read"),
			Map.entry("payment_refund.version", "counts writes, and no transaction is open"),
			Map.entry("payment_refund_transition.id", "the order of the rows"),
			Map.entry("payment_decision.id", "the order of the rows"),
			Map.entry("payment_decision.reason", "recorded, and never read"),
			Map.entry("payment_decision.decline_reason", "recorded, and never read"),
			Map.entry("payment_decision.proposed_at", "recorded, and never read"),
			Map.entry("payment_decision.closed_at", "recorded, and never read"),
			Map.entry("payment_decision.version", "counts writes, and no transaction is open"),
			Map.entry("membership_period.id", "the order of the rows"),
			Map.entry("membership_period.plan_code", "there is one plan"),
			Map.entry("idempotency_record.id", "the order of the rows"));

	private static Runner runner;

	private static AutoCloseable capture;

	@BeforeAll
	static void start() {
		runner = new Runner(null);
		capture = LogCapture.install();
		runner.captureThisThread();
	}

	@AfterAll
	static void stop() throws Exception {
		capture.close();
		runner.close();
	}

	@Test
	void everyColumnIsPartOfAStateOrLeftOutForAReason() {
		Set<String> known = Stream.concat(COLUMNS_LEFT_OUT.keySet().stream(), read()).collect(Collectors.toSet());
		assertThat(columns()).isNotEmpty().isSubsetOf(known);
		assertThat(known).as("columns that exist").isSubsetOf(columns());
		assertThat(COLUMNS_LEFT_OUT.keySet()).as("left out or read").doesNotContainAnyElementsOf(read().toList());
	}

	@Test
	void theSameRunLeavesTheSameState() {
		assertThat(played(REFUNDED)).isEqualTo(played(REFUNDED));
	}

	/**
	 * Plays a payment that has rows in the table, and changes one value after the other.
	 */
	@ParameterizedTest
	@EnumSource
	void aChangedValueIsAnotherState(StateTable table) {
		played(switch (table) {
			case MEMBERSHIP_PERIOD -> "BUYING";
			case PAYMENT_DECISION -> "DECIDING";
			default -> REFUNDED;
		});
		for (Column column : table.columns()) {
			if (column.identifies().isEmpty() || column.identifies().equals("fingerprint")) {
				assertThat(isNoticed(table.tableName(), column)).as(table + " " + column.name()).isTrue();
			}
		}
	}

	private static String played(String schedule) {
		assertThat(runner.run(Schedule.parse(schedule)).violations()).isEmpty();
		return runner.simulation().states().describe();
	}

	private static boolean isNoticed(String table, Column column) {
		StateReader reader = runner.simulation().states();
		String before = reader.describe();
		JdbcClient jdbc = runner.simulation().cluster().bean(JdbcClient.class);
		long row = jdbc.sql("select max(id) from " + table).query(Long.class).single();
		Object old = jdbc.sql("select " + column.name() + " from " + table + " where id = ?")
			.param(row)
			.query((value, number) -> Optional.ofNullable(JdbcUtils.getResultSetValue(value, 1)))
			.single()
			.orElse(null);
		jdbc.sql("update " + table + " set " + column.name() + " = " + changed(table, column.name()) + " where id = ?")
			.param(row)
			.update();
		boolean noticed = !reader.describe().equals(before);
		jdbc.sql("update " + table + " set " + column.name() + " = ? where id = ?")
			.params(Arrays.asList(old, row))
			.update();
		assertThat(reader.describe()).isEqualTo(before);
		return noticed;
	}

	/** Another value of the column, or one where there is none. */
	private static String changed(String table, String column) {
		String type = runner.simulation()
			.cluster()
			.bean(JdbcClient.class)
			.sql("""
					select data_type from information_schema.columns
					where table_name = ? and column_name = ?""")
			.params(table.toUpperCase(Locale.ROOT), column.toUpperCase(Locale.ROOT))
			.query(String.class)
			.single();
		return switch (type) {
			case "TIMESTAMP" -> "coalesce(dateadd('SECOND', 1, %s), timestamp '2026-01-01 00:00:00')".formatted(column);
			case "BIGINT", "INTEGER" -> "coalesce(%s + 1, 1)".formatted(column);
			case "BOOLEAN" -> "not " + column;
			case "BINARY LARGE OBJECT" -> "x'00'";
			default -> "case when %1$s is null then 'X' else %2$s end".formatted(column, shorter(column));
		};
	}

	private static String shorter(String column) {
		// A value whose presence alone counts must go.
		return Set.of("cipher_text", "live_key").contains(column) ? "null" : "'X'";
	}

	private static Stream<String> read() {
		return Arrays.stream(StateTable.values())
			.flatMap((table) -> table.columns().stream().map((column) -> table.tableName() + "." + column.name()));
	}

	private static Set<String> columns() {
		List<String> all = runner.simulation().cluster().bean(JdbcClient.class).sql("""
				select table_name || '.' || column_name from information_schema.columns
				where table_schema = 'PUBLIC'""").query(String.class).list();
		return all.stream()
			.map((column) -> column.toLowerCase(Locale.ROOT))
			.filter((column) -> !TABLES_LEFT_OUT.containsKey(column.substring(0, column.indexOf('.'))))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
