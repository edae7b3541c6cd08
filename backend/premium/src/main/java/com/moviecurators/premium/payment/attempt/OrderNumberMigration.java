package com.moviecurators.premium.payment.attempt;

import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Gives each earlier payment its order number, between the migrations that add the column
 * and forbid it to be empty. What is done is kept, so a repeat goes on where it stopped.
 */
@Component
class OrderNumberMigration implements JavaMigration {

	private static final String NEXT_ROWS = "select id from payment_attempt where order_number is null limit 500";

	private static final int MAX_DRAWS = 10;

	private final OrderNumbers numbers;

	OrderNumberMigration(OrderNumbers numbers) {
		this.numbers = numbers;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("17.1");
	}

	@Override
	public String getDescription() {
		return "numbers of earlier orders";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return false;
	}

	@Override
	public void migrate(Context context) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
		List<Long> rows = jdbc.queryForList(NEXT_ROWS, Long.class);
		while (!rows.isEmpty()) {
			rows.forEach((id) -> number(jdbc, id, MAX_DRAWS));
			rows = jdbc.queryForList(NEXT_ROWS, Long.class);
		}
	}

	/** Draws again if the number is taken. */
	private void number(JdbcTemplate jdbc, long id, int draws) {
		try {
			jdbc.update("update payment_attempt set order_number = ? where id = ?", this.numbers.next().toString(), id);
		}
		catch (DataIntegrityViolationException taken) {
			if (draws == 1) {
				throw taken;
			}
			number(jdbc, id, draws - 1);
		}
	}

}
