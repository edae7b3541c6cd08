package com.moviecurators.premium.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.moviecurators.premium.common.DatabaseUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The settings of production, as Connector/J takes them. */
@DatabaseTest
@EnabledIfSystemProperty(named = "premium.test.database", matches = "mariadb")
class DatabaseTimeoutsTest {

	private static final String SOCKET_TIMEOUT = "spring.datasource.hikari.data-source-properties.socketTimeout";

	private static final int LONGEST_WAIT_FOR_A_LOCK_MILLIS = 50_000;

	private final ApplicationContextRunner production = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(
				AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
		.withPropertyValues("spring.profiles.active=mysql")
		.withPropertyValues(
				TestDatabase.MARIADB.fresh().entrySet().stream().map(String::valueOf).toArray(String[]::new));

	/** Otherwise no payment is checked for hours after a failover without a word. */
	@Test
	void aSilentDatabaseIsNotWaitedForWithoutEnd() {
		this.production.run((context) -> {
			try (Connection connection = context.getBean(DataSource.class).getConnection()) {
				assertThat(connection.getNetworkTimeout()).isGreaterThan(LONGEST_WAIT_FOR_A_LOCK_MILLIS)
					.isLessThan(120_000);
			}
		});
	}

	@Test
	void itsSilenceIsHeldAgainstNoPayment() {
		this.production.withPropertyValues(SOCKET_TIMEOUT + "=300").run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			Throwable silence = catchThrowable(() -> jdbc.queryForObject("select sleep(3)", Integer.class));
			assertThat(silence).isNotNull();
			assertThat(DatabaseUnavailable.isBehind(silence)).as(silence.toString()).isTrue();
			assertThat(jdbc.queryForObject("select 1", Integer.class)).as("a new connection").isOne();
		});
	}

	/**
	 * MySQL's driver would send a message before and after each transaction that reads.
	 */
	@Test
	void theDatabaseIsNotToldThatATransactionOnlyReads() {
		this.production.run((context) -> {
			try (Connection connection = context.getBean(DataSource.class).getConnection()) {
				long before = messages(connection);
				connection.setReadOnly(true);
				assertThat(messages(connection) - before).as("only the second question for the number").isOne();
			}
		});
	}

	private static long messages(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet status = statement.executeQuery("show session status like 'Questions'")) {
			status.next();
			return status.getLong("Value");
		}
	}

}
