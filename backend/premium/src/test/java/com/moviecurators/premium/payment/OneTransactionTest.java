package com.moviecurators.premium.payment;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Approval, membership and premium flag are committed together or not at all. */
class OneTransactionTest extends PaymentTest {

	@AfterEach
	void mend() {
		this.sabotage.active = false;
	}

	@Test
	void nothingIsRecordedWhenTheGrantFailsAndRecoveryRecordsItAll() {
		String order = readyOrder();
		this.sabotage.active = true;
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.approving.approve(order, TOKEN));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		assertThat(count("payment_approval", order)).isZero();
		assertThat(periods(order)).isZero();
		assertThat(isPremium(this.member)).isFalse();

		this.sabotage.active = false;
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(30));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(count("payment_approval", order)).isOne();
		assertThat(periods(order)).isOne();
		assertThat(isPremium(this.member)).isTrue();
	}

	private long periods(String order) {
		return this.jdbc.sql("select count(*) from membership_period where order_handle = ?")
			.param(order)
			.query(Long.class)
			.single();
	}

}
