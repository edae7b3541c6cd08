package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.query.ReconcilingOnRead;
import com.moviecurators.premium.payment.refund.RefundTest;
import com.moviecurators.premium.payment.schedule.BringingForward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Refunds whose result stays unknown for a day and longer. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownRefundsTest extends RefundTest {

	private static final Duration MAX_PAUSE = Duration.ofMinutes(10);

	@Autowired
	BringingForward bringingForward;

	@Autowired
	ReconcilingOnRead reading;

	@Test
	void asksAPersonWhenNobodyAnswersForADay() {
		String order = unknownForADay();
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void isAskedAboutUntilKakaoPayAnswersHoweverLateThatIs(CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.refused(-401));
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(25));
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(refund(order, "status")).as("age ends nothing").isEqualTo("UNKNOWN");
		assertThat(output).containsOnlyOnce("ALERT payment needs a person (REFUND_GAVE_UP, -401): order " + order);
		assertRefundedLater(order);
		assertThat(reasons(order)).endsWith("REFUND_GAVE_UP", "REFUND_CONFIRMED");
	}

	@Test
	void isNotRetriedOnceAPersonDecides(CapturedOutput output) {
		String order = unknownForADay();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(MAX_PAUSE);
		this.clock.advance(Duration.ofHours(-12));
		this.jdbc.sql("""
				update payment_refund set next_check_at = ?
				where attempt_id = (select id from payment_attempt where order_handle = ?)""")
			.params(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), order)
			.update();
		recoverAfter(FIRST_CHECK);
		recoverAfter(MAX_PAUSE);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(output).containsOnlyOnce("ALERT payment needs a person");
		assertRefundedLater(order);
	}

	@Test
	void isAskedOnAboutWhereTheLastCallOfTheDayWasUnclear() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-401));
		recoverAfter(Duration.ZERO);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofHours(25));
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(refund(order, "status")).as("the bank may be late").isEqualTo("UNKNOWN");
		assertRefundedLater(order);
	}

	@Test
	void isAskedOnAboutWhereAnEarlierCallWasUnclear() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(FIRST_CHECK);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-401));
		recoverAfter(Duration.ofHours(25));
		assertThat(steps(order)).containsExactly("REQUESTED", "CALLING", "UNKNOWN", "REQUESTED", "CALLING", "UNKNOWN");
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertRefundedLater(order);
	}

	@ParameterizedTest
	@ValueSource(ints = { -722, -721, -723 })
	void isAskedAboutWhenALaterCallIsRefused(int code, CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(FIRST_CHECK);
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
			return ScriptedKakaoPay.refused(code);
		});
		recoverAfter(FIRST_CHECK);
		assertThat(this.kakaoPay.cancels).hasSize(2);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).as("the first call went through").isEqualTo(PaymentStatus.REFUNDED);
		assertThat(output).doesNotContain("ALERT");
	}

	@Test
	void goesToAPersonIfNobodyCanTellHowOldItIs(CapturedOutput output) {
		this.clock.advance(Duration.ofDays(60));
		String order = paidAgain();
		this.clock.advance(Duration.ofDays(-60));
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.bringingForward.bringForward();
		recoverAfter(Duration.ZERO);
		recoverAfter(FIRST_CHECK);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(output).containsOnlyOnce("ALERT payment needs a person (REFUND_GAVE_UP");
		assertRefundedLater(order);
	}

	@Test
	void isAskedAboutSoonerWhenItIsReadInReview() {
		String order = unknownForADay();
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		this.reading.read(order);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void isDoneWhenALateAnswerSaysSoAlsoInReview() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
			recoverAfter(LEASE);
			assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED");
			return this.kakaoPay.refund(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("DONE");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	private String unknownForADay() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(25));
		return order;
	}

	private void assertRefundedLater(String order) {
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(refund(order, "status")).isEqualTo("DONE");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

}
