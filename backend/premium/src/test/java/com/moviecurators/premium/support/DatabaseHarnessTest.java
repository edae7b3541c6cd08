package com.moviecurators.premium.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DatabaseTest
@SpringBootTest(classes = DatabaseHarnessTest.Nothing.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class })
class DatabaseHarnessTest {

	private static final Map<TestDatabase, String> PRODUCTS = Map.of(TestDatabase.H2, "H2 2.4", TestDatabase.MARIADB,
			"MySQL 11.4");

	@Autowired
	DataSource dataSource;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void meetsTheDatabaseThatTheBuildAskedFor() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			String product = connection.getMetaData().getDatabaseProductName() + " "
					+ connection.getMetaData().getDatabaseProductVersion();
			assertThat(product).startsWith(PRODUCTS.get(TestDatabase.wanted()));
		}
	}

	@Test
	void keepsMicroseconds() {
		LocalDateTime written = LocalDateTime.ofInstant(Instant.parse("2026-11-22T03:04:05.678901Z"), ZoneOffset.UTC);
		this.jdbc.execute("create table moment (at datetime(6) not null)");
		this.jdbc.update("insert into moment (at) values (?)", written);
		assertThat(this.jdbc.queryForObject("select at from moment", LocalDateTime.class)).isEqualTo(written);
	}

	@Test
	void givesEachContextASchemaOfItsOwn() {
		assertThat(TestDatabase.wanted().fresh().get("spring.datasource.url"))
			.isNotEqualTo(TestDatabase.wanted().fresh().get("spring.datasource.url"));
	}

	@Test
	void namesTheMachineThatMariaDbCannotRunOn() {
		assertThatIllegalStateException().isThrownBy(() -> MariaDb.requireLinuxX64("Mac OS X", "aarch64"))
			.withMessageContaining("this machine is Mac OS X on aarch64");
	}

	static class Nothing {

	}

}
