package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** When "not paid" is the end: by two clocks, and asked once more. */
@ExtendWith(OutputCaptureExtension.class)
class ClosingPolicyTest extends PaymentTest {

	private static final Duration NINE_HOURS = Duration.ofHours(9);

	private static final Duration WINDOW = Duration.ofMinutes(40);

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	@Autowired
	InquiryRecording recording;

	@Autowired
	PaymentAttempts attempts;

	@BeforeEach
	void nobodyHasPaid() {
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
	}

	@Test
	void aClockThatIsAheadClosesNothing() {
		String order = unknownOrder();
		this.kakaoPay.clock = Clock.fixed(this.clock.instant(), ZoneOffset.UTC);
		this.clock.advance(NINE_HOURS);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).as("KakaoPay's clock says that it is too early").isEqualTo(PaymentStatus.UNKNOWN);
		assertThat(start(this.member).order()).as("no second payment").isEqualTo(order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).as("the bank came through").isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void kakaoPaysClockAloneClosesNothingEither() {
		String order = unknownOrder();
		this.kakaoPay.clock = Clock.offset(this.clock, NINE_HOURS);
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).as("the clocks disagree").isEqualTo(PaymentStatus.UNKNOWN);
	}

	@Test
	void clocksThatDisagreeAreWaitedFor() {
		String order = unknownOrder();
		this.kakaoPay.clock = Clock.offset(this.clock, Duration.ofMinutes(2));
		recoverAfter(Duration.ofHours(1));
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		this.kakaoPay.clock = Clock.offset(this.clock, Duration.ofSeconds(30));
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void aPersonIsAskedAboutClocksThatDisagreeForADay(CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.clock = Clock.offset(this.clock, Duration.ofHours(-2));
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output).contains("ALERT payment needs a person (GAVE_UP_ASKING").contains(order);
		this.kakaoPay.clock = this.clock;
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).as("they agree again").isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void anAnswerFromTheFutureDoesNotKeepAPaymentOpenForEver() {
		String order = unknownOrder();
		this.kakaoPay.clock = Clock.offset(this.clock, Duration.ofDays(365));
		recoverAfter(Duration.ofMinutes(20));
		this.kakaoPay.clock = this.clock;
		recoverAfter(Duration.ofHours(1));
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void correctingTheClusterClockClosesNothing() {
		String order = unknownOrder();
		this.kakaoPay.clock = Clock.offset(this.clock, NINE_HOURS);
		recoverAfter(FIRST_CHECK);
		this.kakaoPay.clock = Clock.offset(this.clock, Duration.ZERO);
		recoverAfter(NINE_HOURS);
		assertThat(status(order)).as("KakaoPay's clock has hardly moved").isNotEqualTo(PaymentStatus.FAILED);
		assertThat(start(this.member).order()).as("no second payment").isEqualTo(order);
	}

	@Test
	void withoutKakaoPaysTimeNothingIsClosed() {
		String order = unknownOrder();
		this.kakaoPay.clock = null;
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
	}

	@Test
	void anAnswerFromBeforeTheEndOfTheWindowDoesNotCount() {
		String order = unknownOrder();
		this.clock.advance(FIRST_CHECK);
		Inquiry first = Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant());
		this.recording.record(first, answer(first));
		this.clock.advance(WINDOW.minusSeconds(1).minus(FIRST_CHECK));
		Inquiry asked = Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant());
		this.clock.advance(Duration.ofMinutes(1));
		this.recording.record(asked, answer(asked));
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		Inquiry askedLater = Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant());
		this.recording.record(askedLater, answer(askedLater));
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void aClockThatIsAheadTakesNobodysTimeToPay() {
		String order = readyOrder();
		this.kakaoPay.clock = Clock.fixed(this.clock.instant(), ZoneOffset.UTC);
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.READY);
		this.clock.set(Clock.offset(this.kakaoPay.clock, Duration.ofMinutes(1)).instant());
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void withoutKakaoPaysTimeAnUnchargedAttemptExpires() {
		String order = readyOrder();
		this.kakaoPay.clock = null;
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
	}

	@Test
	void isAskedOnceMoreHoursAfterTheClose() {
		String order = closedAfterUnknown();
		int inquiries = this.kakaoPay.inquiries.size();
		recoverAfter(Duration.ofHours(5));
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries);
		recoverAfter(Duration.ofHours(1));
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries + 1);
		recoverAfter(Duration.ofDays(30));
		assertThat(this.kakaoPay.inquiries).as("once").hasSize(inquiries + 1);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void anUnexpectedCaptureAfterTheCloseGoesToAPerson(CapturedOutput output) {
		String order = closedAfterUnknown();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(count("payment_approval", order)).isOne();
		assertThat(isPremium(this.member)).isFalse();
		assertThat(output).contains("ALERT payment needs a person (PAID_AFTER_END, SUCCESS_PAYMENT): order " + order);
	}

	@Test
	void anUnexpectedCaptureOfAPremiumMemberGoesBack() {
		String order = closedAfterUnknown();
		this.approving.approve(start(this.member).order(), TOKEN);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(6));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void whatWasNeverUnknownIsNotAskedAboutAgain() {
		String order = readyOrder();
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		int inquiries = this.kakaoPay.inquiries.size();
		recoverAfter(Duration.ofHours(7));
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries);
	}

	@Test
	void asksAPersonIfNobodyCanConfirmForADay(CapturedOutput output) {
		String order = closedAfterUnknown();
		this.kakaoPay.inquiryIsRefused(-721);
		for (int hour = 0; hour < 26; hour++) {
			recoverAfter(Duration.ofHours(1));
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output).contains("ALERT payment needs a person (GAVE_UP_ASKING, -721): order " + order);
	}

	@Test
	void aLateUnclearAnswerOfAClosedAttemptIsAskedAbout() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
			recoverAfter(Duration.ofSeconds(30));
			recoverAfter(Duration.ofHours(7));
			return ScriptedKakaoPay.unknown();
		});
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	/** An approve call was unknown, and KakaoPay says that no money moved. */
	private String closedAfterUnknown() {
		String order = unknownOrder();
		recoverAfter(Duration.ofHours(1));
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		return order;
	}

	private OrderAnswer answer(Inquiry asked) {
		return ((Outcome.Happened<OrderAnswer>) this.kakaoPay.order(asked.request())).answer();
	}

}
