package com.moviecurators.benchmarks.reconciliation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.StatementCounts;
import com.moviecurators.benchmarks.measure.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ReconciliationTest {

	private static final Map<String, Integer> ONE_CAPTURE = Map.of("mc-1", 1);

	private final MemoryDatabase database = new MemoryDatabase();

	private Connection connection;

	@BeforeEach
	void payOnce() throws SQLException {
		this.connection = this.database.connect();
		change("create table account (id bigint, premium boolean)");
		change("create table payment_attempt (id bigint, order_handle varchar, member_id bigint, status varchar)");
		change("create table membership_period (order_handle varchar)");
		change("create table payment_approval (attempt_id bigint)");
		change("insert into account values (7, true)");
		change("insert into payment_attempt values (1, 'mc-1', 7, 'APPROVED')");
		change("insert into membership_period values ('mc-1')");
		change("insert into payment_approval values (1)");
	}

	@AfterEach
	void drop() throws SQLException {
		change("shutdown");
	}

	@Test
	void acceptsEqualRecords() {
		assertThatNoException().isThrownBy(() -> Reconciliation.requireEqual(ONE_CAPTURE, this.database, false));
	}

	@Test
	void refusesMoneyThatWeDoNotKnow() {
		refuses(Map.of("mc-1", 1, "mc-2", 1), "captured at KakaoPay, not approved in our records, for instance mc-2");
	}

	@Test
	void refusesPaymentsThatNobodyMade() {
		refuses(Map.of(), "approved in our records, never captured");
	}

	@Test
	void refusesMoneyTakenTwice() {
		refuses(Map.of("mc-1", 2), "captured more than once");
	}

	@Test
	void refusesMembersWithoutPremium() throws SQLException {
		change("update account set premium = false");
		refuses(ONE_CAPTURE, "approved without premium");
	}

	@Test
	void refusesPaymentsWithoutApproval() throws SQLException {
		change("delete from payment_approval");
		refuses(ONE_CAPTURE, "approved without approval");
	}

	@Test
	void refusesUndecidedPayments() throws SQLException {
		change("insert into payment_attempt values (2, 'mc-2', 7, 'UNKNOWN')");
		refuses(ONE_CAPTURE, "undecided at the end");
	}

	private void refuses(Map<String, Integer> captures, String reason) {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> Reconciliation.requireEqual(captures, this.database, false))
			.withMessageContaining(reason);
	}

	private void change(String sql) throws SQLException {
		this.connection.createStatement().execute(sql);
	}

	/** A database in this JVM. */
	private static final class MemoryDatabase implements Database {

		@Override
		public String name() {
			return "H2";
		}

		@Override
		public List<String> settings() {
			return List.of();
		}

		@Override
		public int poolSize() {
			return 1;
		}

		@Override
		public List<String> floorArguments() {
			return List.of();
		}

		@Override
		public Connection connect() throws SQLException {
			return DriverManager.getConnection("jdbc:h2:mem:reconciliation;MODE=MySQL;DB_CLOSE_DELAY=-1", "sa", "");
		}

		@Override
		public StatementCounts counts() {
			return StatementCounts.NONE;
		}

		@Override
		public List<String> foreignKeysOffAndOn() {
			return List.of();
		}

		@Override
		public void reset() {
		}

	}

}
