package com.moviecurators.premium.payment.query;

import java.util.List;

import com.moviecurators.premium.payment.PaymentAudits;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.PaymentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many orders begin alike, support gets a short list of them, and of no others.
 */
class ReadingAuditsTest extends PaymentTest {

	@Autowired
	PaymentAudits audits;

	@Test
	void listsTheLatestTwentyOrdersThatBeginAlike() {
		for (int payment = 0; payment <= 20; payment++) {
			orderStartingWith("mc-feedbee");
		}
		String other = orderStartingWith("mc-feedcab");
		String latest = orderStartingWith("mc-feedbee");

		List<PaymentSummary> found = startingWith("mc-feedbee");

		assertThat(found).hasSize(20).first().returns(latest, PaymentSummary::order);
		assertThat(found).allSatisfy((payment) -> assertThat(payment.order()).startsWith("mc-feedbee"));
		assertThat(startingWith("mc-feed")).extracting(PaymentSummary::order).contains(other);
		assertThat(this.audits.startingWith("mc-feedb__")).isEmpty();
		assertThat(this.audits.startingWith("mc-feedb%")).isEmpty();
	}

	private List<PaymentSummary> startingWith(String beginning) {
		return this.audits.startingWith(beginning).stream().map(PaymentAudits.Found::payment).toList();
	}

	private String orderStartingWith(String beginning) {
		String order = readyOrder();
		String renamed = beginning + order.substring(beginning.length());
		this.jdbc.sql(
				"update payment_attempt set status = 'FAILED', live_key = null, order_handle = ? where order_handle = ?")
			.params(renamed, order)
			.update();
		return renamed;
	}

}
