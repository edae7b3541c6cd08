package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A payment that was unknown and is closed is asked about again for six hours, by the
 * cluster's clock and by KakaoPay's own.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConfirmationTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final Duration NINE_HOURS = Duration.ofHours(9);

	@BeforeEach
	void kakaoPayShowsItAsFailed() {
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
	}

	@Test
	void aClusterClockThatJumpsAheadEndsNoConfirmation(CapturedOutput output) {
		String order = closed();
		this.kakaoPay.clock = Clock.fixed(this.clock.instant(), ZoneOffset.UTC);
		recoverAfter(NINE_HOURS);
		this.kakaoPay.clock = Clock.offset(this.clock, NINE_HOURS.negated());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output).contains("ALERT payment needs a person (PAID_AFTER_END, SUCCESS_PAYMENT): order " + order);
	}

	@Test
	void correctingTheClusterClockEndsNoConfirmation() {
		this.kakaoPay.clock = Clock.offset(this.clock, NINE_HOURS);
		String order = closed();
		this.kakaoPay.clock = Clock.offset(this.clock, Duration.ZERO);
		recoverAfter(NINE_HOURS);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void endsSixHoursLaterByKakaoPaysClock() {
		closed();
		this.kakaoPay.clock = Clock.offset(this.clock, NINE_HOURS.negated());
		this.clock.advance(NINE_HOURS);
		for (int minutes = 0; minutes < 365; minutes += 5) {
			recoverAfter(Duration.ofMinutes(5));
		}
		int inquiries = this.kakaoPay.inquiries.size();
		assertThat(inquiries).as("every ten minutes").isBetween(36, 50);
		recoverAfter(Duration.ofDays(2));
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries);
	}

	@Test
	void aPersonIsAskedIfKakaoPaysClockStandsStill(CapturedOutput output) {
		String order = closed();
		this.kakaoPay.clock = Clock.fixed(this.clock.instant(), ZoneOffset.UTC);
		recoverAfter(Duration.ofHours(25));
		assertThat(output).contains("ALERT payment needs a person (GAVE_UP_ASKING, FAIL_PAYMENT): order " + order);
	}

	/** KakaoPay shows the payment as failed right after an unclear approve call. */
	private String closed() {
		String order = unknownOrder();
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		return order;
	}

}
