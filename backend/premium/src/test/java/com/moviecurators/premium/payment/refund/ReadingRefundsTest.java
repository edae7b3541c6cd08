package com.moviecurators.premium.payment.refund;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.query.ReconcilingOnRead;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A read shortens the wait for a refund, as it does for a payment. */
class ReadingRefundsTest extends RefundTest {

	private static final Duration SET_BACK = Duration.ofMinutes(13);

	@Autowired
	ReconcilingOnRead reading;

	@Test
	void whoseResultIsUnknownIsCheckedAtOnce() {
		String order = calledAfterTheClockWentAhead();
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		setBackAndRead(order);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void whoseCallMayBeUnderWayIsCheckedWhenALeaseIsOver() {
		this.clock.advance(SET_BACK);
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
			throw new IllegalStateException("the server dies here");
		});
		recoverAfter(Duration.ZERO);
		setBackAndRead(order);
		recoverAfter(LEASE.minusMillis(1));
		assertThat(status(order)).as("the call may be under way").isEqualTo(PaymentStatus.REFUNDING);
		recoverAfter(Duration.ofMillis(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void aPausedCallIsBroughtForwardOnlyAfterTheClockWasSetBack() {
		this.clock.advance(SET_BACK);
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-10));
		for (int call = 0; call < 4; call++) {
			recoverAfter(Duration.ofMinutes(1));
		}
		int calls = this.kakaoPay.cancels.size();
		this.reading.read(order);
		recoverAfter(Duration.ZERO);
		assertThat(this.kakaoPay.cancels).as("KakaoPay wants us to wait").hasSize(calls);
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		setBackAndRead(order);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void readingWithoutEndAsksKakaoPayOnceInFiveSecondsAtMost() {
		String order = calledAfterTheClockWentAhead();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.inquiries.clear();
		for (int second = 0; second < 60; second++) {
			this.reading.read(order);
			recoverAfter(Duration.ofSeconds(1));
		}
		assertThat(this.kakaoPay.inquiries).hasSizeBetween(6, 15);
	}

	private String calledAfterTheClockWentAhead() {
		this.clock.advance(SET_BACK);
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		return order;
	}

	private void setBackAndRead(String order) {
		this.clock.advance(SET_BACK.negated());
		this.reading.read(order);
	}

}
