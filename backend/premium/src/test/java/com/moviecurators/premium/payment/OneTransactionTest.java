package com.moviecurators.premium.payment;

import com.moviecurators.kakaopay.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Approval, membership and premium flag are committed together or not at all. */
@Import(OneTransactionTest.Breakage.class)
class OneTransactionTest extends PaymentTest {

	@Autowired
	Sabotage sabotage;

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
		recoverAfter(java.time.Duration.ofSeconds(30));
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

	/** Fails after the membership has been granted. */
	static class Sabotage {

		volatile boolean active;

		@EventListener
		@Order
		void fail(PaymentApproved payment) {
			if (this.active) {
				throw new IllegalStateException("the server dies here");
			}
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Breakage {

		@Bean
		Sabotage sabotage() {
			return new Sabotage();
		}

	}

}
