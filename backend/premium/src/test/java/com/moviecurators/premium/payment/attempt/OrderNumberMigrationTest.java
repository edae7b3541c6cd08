package com.moviecurators.premium.payment.attempt;

import java.util.List;

import javax.sql.DataSource;

import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.support.DatabaseTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Payments made before there were order numbers get theirs. */
@DatabaseTest
@SpringBootTest(classes = OrderNumberMigrationTest.Nothing.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class })
class OrderNumberMigrationTest {

	/** More than the migration reads at once. */
	private static final int PAYMENTS = 501;

	private final ScriptedOrderNumbers numbers = new ScriptedOrderNumbers();

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void everyEarlierPaymentGetsANumberOfItsOwn() {
		migrateTo("15");
		addPayments();
		OrderNumber taken = this.numbers.next();
		this.numbers.draw(taken);
		this.numbers.draw(taken);

		migrateTo("17.2");

		assertThat(this.numbers.isAnyLeft()).as("a number was taken").isFalse();
		List<String> numbers = this.jdbc.queryForList("select order_number from payment_attempt", String.class);
		assertThat(numbers).hasSize(PAYMENTS).doesNotHaveDuplicates().contains(taken.toString());
		assertThat(numbers).allSatisfy((number) -> assertThat(OrderNumber.parse(number)).get().hasToString(number));
		assertRefused("update payment_attempt set order_number = null where id = 1");
		assertRefused("update payment_attempt set order_number = '" + taken + "'");
	}

	private void assertRefused(String statement) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.update(statement));
	}

	private void addPayments() {
		this.jdbc.update("""
				insert into account (id, email, password_hash, display_name, role, premium, created_at)
				values (1, 'member@example.com', 'x', 'x', 'MEMBER', false, '2026-11-01 00:00:00')""");
		for (int id = 1; id <= PAYMENTS; id++) {
			this.jdbc.update(
					"""
							insert into payment_attempt (id, order_handle, member_id, partner_user_id, plan_code, item_name,
								total_amount, vat_amount, status, created_at, expires_at, claim, checks, check_failures, version)
							values (?, ?, 1, 'member-1', 'PREMIUM_LIFETIME', 'x', 39000, 3545, 'EXPIRED', '2026-11-01 00:00:00',
								'2026-11-01 00:15:00', 0, 0, 0, 0)""",
					id, "mc-" + id);
		}
	}

	private void migrateTo(String version) {
		Flyway.configure()
			.dataSource(this.dataSource)
			.javaMigrations(new OrderNumberMigration(this.numbers))
			.target(version)
			.load()
			.migrate();
	}

	static class Nothing {

	}

}
