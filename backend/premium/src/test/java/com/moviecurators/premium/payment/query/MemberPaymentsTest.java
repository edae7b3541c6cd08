package com.moviecurators.premium.payment.query;

import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.PaymentTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** However much a member has tried, their list stays one that can be shown. */
class MemberPaymentsTest extends PaymentTest {

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
