package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A payment that was unknown and is closed is asked about again for six hours, by the
 * cluster's clock and by KakaoPay's own.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConfirmationTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

	private static final Duration SIX_HOURS = Duration.ofHours(6);

	private static final Duration TWO_DAYS = Duration.ofDays(2);

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
		recoverAfter(SIX_HOURS);
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
		recoverAfter(SIX_HOURS);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void aJumpByMoreThanADayEndsNoConfirmationEither() {
		String order = closed();
		this.kakaoPay.clock = Clock.fixed(this.clock.instant(), ZoneOffset.UTC);
		recoverAfter(TWO_DAYS);
		this.kakaoPay.clock = Clock.offset(this.clock, TWO_DAYS.negated());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(SIX_HOURS);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void endsSixHoursLaterByKakaoPaysClock() {
		closed();
		this.kakaoPay.clock = Clock.offset(this.clock, NINE_HOURS.negated());
		this.clock.advance(NINE_HOURS);
		int inquiries = this.kakaoPay.inquiries.size();
		recoverEveryFiveMinutes(Duration.ofHours(5));
		assertThat(this.kakaoPay.inquiries).as("at once").hasSize(inquiries + 1);
		recoverEveryFiveMinutes(Duration.ofDays(3));
		assertThat(this.kakaoPay.inquiries).as("and six hours later").hasSize(inquiries + 2);
	}

	@Test
	void isAskedAboutTwiceAfterAServerDiedInItsCall() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.approving.approve(order, TOKEN));
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		int inquiries = this.kakaoPay.inquiries.size();
		recoverEveryFiveMinutes(Duration.ofDays(1));
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries + 2);
	}

	@Test
	void aPersonIsAlertedOnceIfKakaoPaysClockStandsStill(CapturedOutput output) {
		String order = closed();
		this.kakaoPay.clock = Clock.fixed(this.clock.instant(), ZoneOffset.UTC);
		int inquiries = this.kakaoPay.inquiries.size();
		recoverEveryFiveMinutes(Duration.ofDays(4));
		assertThat(output.getAll())
			.containsOnlyOnce("ALERT payment needs a person (GAVE_UP_ASKING, FAIL_PAYMENT): order " + order);
		assertThat(this.kakaoPay.inquiries).hasSizeLessThan(inquiries + 8);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void anInquiryThatFailsAfterAnotherCallerHasClosedThePaymentIsTheLast() {
		String order = readyOrder();
		this.kakaoPay.onOrder((request) -> {
			start(this.member);
			return ScriptedKakaoPay.unknown();
		});
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(hasNextCheck(order)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aCheckOfAPaymentThatCannotHaveBeenChargedIsTheLast(boolean answered) {
		String order = readyOrder();
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		this.jdbc.sql("update payment_attempt set next_check_at = expires_at where order_handle = ?")
			.param(order)
			.update();
		if (!answered) {
			this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		}
		recoverAfter(FIRST_CHECK);
		assertThat(hasNextCheck(order)).isFalse();
	}

	private boolean hasNextCheck(String order) {
		return this.jdbc.sql("select count(next_check_at) from payment_attempt where order_handle = ?")
			.param(order)
			.query(Long.class)
			.single() > 0;
	}

	private void recoverEveryFiveMinutes(Duration time) {
		for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(FIVE_MINUTES)) {
			recoverAfter(FIVE_MINUTES);
		}
	}

	/** KakaoPay shows the payment as failed right after an unclear approve call. */
	private String closed() {
		String order = unknownOrder();
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		return order;
	}

}
