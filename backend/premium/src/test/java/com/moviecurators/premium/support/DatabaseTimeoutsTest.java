package com.moviecurators.premium.support;

import java.sql.Connection;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings of production, as Connector/J has taken them. */
@DatabaseTest
@EnabledIfSystemProperty(named = "premium.test.database", matches = "mariadb")
class DatabaseTimeoutsTest {

	private static final int LONGEST_WAIT_FOR_A_LOCK_MILLIS = 50_000;

	/** Otherwise no payment is checked for hours after a failover without a word. */
	@Test
	void aSilentDatabaseIsNotWaitedForWithoutEnd() {
		Map<String, Object> database = TestDatabase.MARIADB.fresh();
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.profiles.active=mysql")
			.withPropertyValues(database.entrySet().stream().map(String::valueOf).toArray(String[]::new))
			.run((context) -> {
				try (Connection connection = context.getBean(DataSource.class).getConnection()) {
					assertThat(connection.getNetworkTimeout()).isBetween(LONGEST_WAIT_FOR_A_LOCK_MILLIS, 120_000);
				}
			});
	}

}
