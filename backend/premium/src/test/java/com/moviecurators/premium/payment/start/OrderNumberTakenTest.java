package com.moviecurators.premium.payment.start;

import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.payment.PaymentTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No two orders have one number, and nobody notices a number that was taken. */
class OrderNumberTakenTest extends PaymentTest {

	@Test
	void drawsAgainWhenTheNumberIsTaken() {
		OrderNumber taken = number(readyOrder());
		this.orderNumbers.draw(taken);
		this.orderNumbers.draw(taken);
		String order = start(newMember()).order();
		assertThat(this.orderNumbers.isAnyLeft()).as("the taken number was drawn").isFalse();
		assertThat(number(order)).isNotEqualTo(taken);
		assertThat(this.kakaoPay.readies).hasSize(2);
	}

	private OrderNumber number(String order) {
		return OrderNumber
			.parse(this.jdbc.sql("select order_number from payment_attempt where order_handle = ?")
				.param(order)
				.query(String.class)
				.single())
			.orElseThrow();
	}

}
