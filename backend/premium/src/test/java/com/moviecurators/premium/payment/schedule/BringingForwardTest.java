package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database's clock was two months ahead, and has been corrected. */
class BringingForwardTest extends PaymentTest {

	private static final Duration TWO_MONTHS = Duration.ofDays(60);

	private static final Duration A_PASS = Duration.ofSeconds(2);

	private static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	BringingForward bringingForward;

	@Test
	void whatIsClosedAndWasPaidAfterAllIsFound() {
		this.clock.advance(TWO_MONTHS);
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(A_PASS);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		correctClock();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(6));
		assertThat(status(order)).as("nobody asks").isEqualTo(PaymentStatus.FAILED);
		this.bringingForward.bringForward();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(count("payment_approval", order)).isOne();
	}

	@Test
	void theCallOfAServerThatDiedIsTakenOverAfterAWholeLease() {
		this.clock.advance(TWO_MONTHS);
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatThrownBy(() -> this.approving.approve(order, TOKEN)).hasMessage("the server dies here");
		correctClock();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.bringingForward.bringForward();
		recoverAfter(LEASE.minusSeconds(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		recoverAfter(A_PASS);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aRefundIsTriedOn() {
		this.clock.advance(TWO_MONTHS);
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(A_PASS);
		correctClock();
		this.kakaoPay.onCancel(ScriptedKakaoPay::refund);
		this.bringingForward.bringForward();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void noPauseOfOursIsShortened() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(A_PASS);
		recoverAfter(Duration.ofMinutes(41));
		Instant confirmation = nextCheck(order);
		assertThat(confirmation).isAfter(this.clock.instant().plus(Duration.ofHours(5)));
		this.bringingForward.bringForward();
		assertThat(nextCheck(order)).isEqualTo(confirmation);
	}

	private Instant nextCheck(String order) {
		return this.attempts.findByOrder(order).orElseThrow().schedule().nextCheckAt();
	}

	private void correctClock() {
		this.clock.advance(TWO_MONTHS.negated());
	}

}
