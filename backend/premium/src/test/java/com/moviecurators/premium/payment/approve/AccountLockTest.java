package com.moviecurators.premium.payment.approve;

import java.util.concurrent.CompletableFuture;

import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.TransientDataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An account that is being closed while a payment for it is recorded. */
class AccountLockTest extends PaymentTest {

	@AfterEach
	void leaveItAlone() {
		this.sabotage.beforeGrant = () -> {
		};
	}

	@Test
	void nobodyTouchesTheAccountBetweenTheRulesAndTheGrant() {
		String order = readyOrder();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.sabotage.beforeGrant = () -> assertThatThrownBy(this::lockAccountElsewhere)
			.hasCauseInstanceOf(TransientDataAccessException.class);
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		lockAccountElsewhere();
	}

	private void lockAccountElsewhere() {
		CompletableFuture
			.runAsync(() -> this.jdbc.sql("select id from account where id = ? for update nowait")
				.param(this.member.value())
				.query(Long.class)
				.single())
			.join();
	}

}
