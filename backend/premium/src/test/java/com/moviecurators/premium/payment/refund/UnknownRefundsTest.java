package com.moviecurators.premium.payment.refund;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Refunds whose result stays unknown for a day and longer. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownRefundsTest extends RefundTest {

	@Test
	void asksAPersonWhenNobodyAnswersForADay() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(25));
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
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(Duration.ofHours(25));
		assertThat(refund(order, "status")).isEqualTo("DONE");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(reasons(order)).endsWith("REFUND_GAVE_UP", "REFUND_CONFIRMED");
	}

	@Test
	void leavesToAPersonWhatWasNotRefundedForADay() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(25));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(refund(order, "status")).isEqualTo("REFUSED");
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

}
