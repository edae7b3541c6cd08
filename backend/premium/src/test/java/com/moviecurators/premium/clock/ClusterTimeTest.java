package com.moviecurators.premium.clock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A node that boots with its clock in Korean time: nine hours ahead. */
@DatabaseTest
@SpringBootTest(properties = { "premium.payment.recovery-enabled=false", "kakaopay.cid=TC0ONETIME",
		"spring.main.allow-bean-definition-overriding=true" })
@Import(ClusterTimeTest.NineHoursAhead.class)
class ClusterTimeTest {

	private static final Duration A_LITTLE = Duration.ofMillis(25);

	@Autowired
	Clock clock;

	@Autowired
	ClockHealthIndicator health;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionOperations transactions;

	@Test
	void decidesByTheDatabasesClock() {
		assertThat(this.clock.instant()).isCloseTo(Instant.now(), within(5, SECONDS));
	}

	@Test
	void saysThatItsOwnClockIsOff() {
		assertThat(this.health.health().getStatus()).isEqualTo(ClockHealthIndicator.CLOCK_OFF);
	}

	@Test
	void theTimeZoneOfTheSessionDoesNotCount() {
		ConnectionCallback<Instant> inKorea = (connection) -> {
			setTimeZone(connection);
			JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			return new DatabaseTime(one).measure().time();
		};
		assertThat(this.jdbc.execute(inKorea)).isCloseTo(Instant.now(), within(5, SECONDS));
	}

	@Test
	void isReadAnewWithinATransaction() {
		this.transactions.executeWithoutResult((_) -> {
			DatabaseTime database = new DatabaseTime(this.jdbc);
			Measurement first = database.measure();
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
			assertThat(first.drift(database.measure())).isBetween(A_LITTLE.negated(), A_LITTLE);
		});
	}

	private static void setTimeZone(Connection connection) throws SQLException {
		boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
		try (Statement statement = connection.createStatement()) {
			statement.execute(h2 ? "set time zone '+09:00'" : "set time_zone = '+09:00'");
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class NineHoursAhead {

		@Bean(defaultCandidate = false)
		Clock nodeClock() {
			return Clock.offset(Clock.systemUTC(), Duration.ofHours(9));
		}

	}

}
