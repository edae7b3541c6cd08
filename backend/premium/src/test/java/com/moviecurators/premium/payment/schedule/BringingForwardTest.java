package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

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
	CheckPolicy checks;

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
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		this.bringingForward.bringForward();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void whatStaysUnpaidIsAskedAboutEverySixHoursUntilTheClockIsThere() {
		this.clock.advance(TWO_MONTHS);
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(A_PASS);
		correctClock();
		int inquiries = this.kakaoPay.inquiries.size();
		for (int hour = 0; hour < 48; hour++) {
			this.bringingForward.bringForward();
			recoverAfter(Duration.ofHours(1));
		}
		assertThat(this.kakaoPay.inquiries.size() - inquiries).isBetween(7, 9);
		recoverAfter(TWO_MONTHS);
		recoverAfter(Duration.ofHours(7));
		assertThat(nextCheck(order)).isNull();
	}

	@Test
	void noPauseOfOursIsShortened() {
		String order = unknownOrder();
		setNextCheck(order, this.checks.whileReviewed(this.clock.instant(), 20));
		Instant longest = nextCheck(order);
		this.bringingForward.bringForward();
		assertThat(nextCheck(order)).isEqualTo(longest);
	}

	@Test
	void oneThatCannotBeReadStopsNoOther() {
		String unreadable = unknownOrder();
		this.member = newMember();
		String order = unknownOrder();
		setNextCheck(unreadable, this.clock.instant().plus(TWO_MONTHS));
		setNextCheck(order, this.clock.instant().plus(TWO_MONTHS).plusSeconds(1));
		this.jdbc.sql("update payment_attempt set status = 'NONE' where order_handle = ?").param(unreadable).update();
		this.bringingForward.bringForward();
		assertThat(nextCheck(order)).isEqualTo(this.clock.instant());
	}

	private void setNextCheck(String order, Instant when) {
		this.jdbc.sql("update payment_attempt set next_check_at = ? where order_handle = ?")
			.params(LocalDateTime.ofInstant(when, ZoneOffset.UTC), order)
			.update();
	}

	private Instant nextCheck(String order) {
		return this.attempts.findByOrder(order).orElseThrow().schedule().nextCheckAt();
	}

	private void correctClock() {
		this.clock.advance(TWO_MONTHS.negated());
	}

}
