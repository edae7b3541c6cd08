package com.moviecurators.premium.common;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings of the application, at a database whose address says nothing of them. */
class ParsedStatementsTest {

	@Test
	void h2KeepsAsManyAsAConnectionUses() {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:parsed-statements;MODE=MySQL")
			.run((context) -> assertThat(JdbcClient.create(context.getBean(HikariDataSource.class))
				.sql("select setting_value from information_schema.settings where setting_name = 'QUERY_CACHE_SIZE'")
				.query(String.class)
				.single()).isEqualTo("512"));
	}

}
