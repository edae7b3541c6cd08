package com.moviecurators.premium.payment.query;

import java.util.Locale;

import com.moviecurators.premium.payment.PaymentAudits;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What members read of their own payments. */
class MemberPaymentsTest extends PaymentTest {

	@Autowired
	private PaymentAudits audits;

	@ParameterizedTest
	@ValueSource(strings = { "upper case", "a blank at the end" })
	void findsAPaymentByItsExactOrderOnly(String difference) {
		String order = readyOrder();
		String other = difference.equals("upper case") ? order.toUpperCase(Locale.ROOT) : order + " ";
		assertThatExceptionOfType(PaymentRefused.class)
			.isThrownBy(() -> this.memberPayments.details(this.member, other, Locale.KOREAN))
			.returns(Refusal.UNKNOWN_ORDER, PaymentRefused::refusal);
		assertThat(this.audits.find(other, Locale.KOREAN)).isEmpty();
		assertThat(this.audits.find(order, Locale.KOREAN)).isPresent();
	}

	/** A table that a later migration makes must not fall back to the server's own. */
	@Test
	@EnabledIfSystemProperty(named = "premium.test.database", matches = "mariadb")
	void everyTextIsComparedExactly() {
		assertThat(this.jdbc.sql("""
				select concat(table_name, '.', column_name, ' ', collation_name) from information_schema.columns
				where table_schema = database() and collation_name <> 'utf8mb4_bin'
				and table_name <> 'flyway_schema_history'""").query(String.class).list()).isEmpty();
	}

	@Test
	void listsTheLatestHundredOfAMembersPayments() {
		for (int payment = 0; payment <= 100; payment++) {
			String order = readyOrder();
			this.jdbc.sql("update payment_attempt set status = 'FAILED', live_key = null where order_handle = ?")
				.param(order)
				.update();
		}
		String latest = readyOrder();
		assertThat(this.memberPayments.list(this.member)).hasSize(100).first().returns(latest, PaymentSummary::order);
	}

}
