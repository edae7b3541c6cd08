package com.moviecurators.premium.payment.attempt;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import com.moviecurators.premium.payment.PaymentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** Times are stored in UTC, whatever the machine's zone is. Nodes may differ in it. */
class StoredTimesTest extends PaymentTest {

	/** Surefire sets this property, an IDE does not. */
	@EnabledIfSystemProperty(named = "basedir", matches = ".+")
	@Test
	void theBuildRunsWhereLocalTimeIsNotUtc() {
		assertThat(ZoneId.systemDefault().getRules().getOffset(this.clock.instant())).isNotEqualTo(ZoneOffset.UTC);
	}

	@Test
	void entitiesAreStoredInUtc() {
		String order = readyOrder();
		LocalDateTime utc = LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		assertThat(stored("created_at", order)).isEqualTo(utc);
		assertThat(stored("expires_at", order)).isEqualTo(utc.plus(PaymentAttempt.TIME_TO_PAY));
	}

	private LocalDateTime stored(String column, String order) {
		return this.jdbc.sql("select " + column + " from payment_attempt where order_handle = ?")
			.param(order)
			.query(LocalDateTime.class)
			.single();
	}

}
