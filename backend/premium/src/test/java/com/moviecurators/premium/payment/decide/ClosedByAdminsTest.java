package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A payment that admins closed as unpaid: money that comes after it is noticed. */
class ClosedByAdminsTest extends DecisionTest {

	@Test
	void moneyThatComesLaterIsNoticed() {
		String order = closedOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(7));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(order)).endsWith("CLOSED_BY_ADMIN", "PAID_AFTER_END");
		assertThat(count("payment_approval", order)).isOne();
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
	}

	/** Admins knew that KakaoPay says nothing clear: it is not brought back to them. */
	@ParameterizedTest
	@ValueSource(strings = { "UNRECOGNIZED", "ISSUED_SID", "QUIT_PAYMENT", "AUTH_PASSWORD" })
	void whatSaysNothingOfMoneyLeavesItClosed(OrderStatus said) {
		String order = closedOrder();
		this.kakaoPay.inquiryAnswers(said);
		anHourEach(40);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		assertThat(isCheckedOn(order)).as("KakaoPay is not asked for ever").isFalse();
	}

	@Test
	void aTidThatKakaoPayDoesNotKnowLeavesItClosed() {
		String order = closedOrder();
		this.kakaoPay.inquiryIsRefused(-721);
		anHourEach(40);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		assertThat(isCheckedOn(order)).isFalse();
	}

	@Test
	void kakaoPaysSilenceLeavesItClosed() {
		String order = closedOrder();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		anHourEach(40);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	private String closedOrder() {
		String order = unexplainedOrder();
		act(Action.CLOSE, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		return order;
	}

	private void anHourEach(int hours) {
		for (int hour = 0; hour < hours; hour++) {
			recoverAfter(Duration.ofHours(1));
		}
	}

	private boolean isCheckedOn(String order) {
		return this.jdbc
			.sql("select count(*) from payment_attempt where next_check_at is not null and order_handle = ?")
			.param(order)
			.query(Long.class)
			.single() > 0;
	}

}
