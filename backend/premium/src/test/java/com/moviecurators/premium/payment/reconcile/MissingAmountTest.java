package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.util.List;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay says "paid", and not how much. */
@ExtendWith(OutputCaptureExtension.class)
class MissingAmountTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final Duration SHORTLY = Duration.ofMinutes(11);

	private static final Duration WINDOW = Duration.ofMinutes(40);

	@Test
	void goesToAPersonAtOnce(CapturedOutput output) {
		String order = unknownOrder();
		paidWithoutAmount();
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		for (int checks = 0; checks < 5; checks++) {
			recoverAfter(Duration.ofHours(3));
		}
		assertThat(reasons(order)).containsOnlyOnce("AMOUNT_MISSING");
		assertThat(output.getAll()).containsOnlyOnce("(AMOUNT_MISSING, SUCCESS_PAYMENT): order " + order);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(order)).as("a later answer names it").isEqualTo(PaymentStatus.APPROVED);
	}

	@ParameterizedTest
	@EnumSource(names = { "FAIL_PAYMENT", "FAIL_AUTH_PASSWORD", "QUIT_PAYMENT", "AUTH_PASSWORD" })
	void notPaidClosesNothingAfterwards(OrderStatus contradiction) {
		String order = unknownOrder();
		paidWithoutAmount();
		recoverAfter(FIRST_CHECK);
		this.kakaoPay.inquiryAnswers(contradiction);
		for (int checks = 0; checks < 5; checks++) {
			recoverAfter(Duration.ofHours(3));
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(this.kakaoPay.inquiries).as("asked on").hasSizeBetween(5, 7);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void isRememberedWhateverTheReviewBeganWith(CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofHours(25));
		assertThat(reasons(order)).endsWith("GAVE_UP_ASKING");
		paidWithoutAmount();
		recoverAfter(SHORTLY);
		assertThat(output.getAll()).containsOnlyOnce("(AMOUNT_MISSING, SUCCESS_PAYMENT): order " + order);
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void nothingElseIsSoldMeanwhileIfThePaymentWasClosed() {
		String closed = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(closed)).isEqualTo(PaymentStatus.FAILED);
		paidWithoutAmount();
		recoverAfter(WINDOW);
		assertThat(reasons(closed)).endsWith("AMOUNT_MISSING");
		assertThat(start(this.member).order()).isEqualTo(closed);
	}

	private void paidWithoutAmount() {
		this.kakaoPay.onOrder((request) -> withoutAmount(
				((Outcome.Happened<OrderAnswer>) this.kakaoPay.answer(request, OrderStatus.SUCCESS_PAYMENT)).answer()));
	}

	private static Outcome<OrderAnswer> withoutAmount(OrderAnswer answer) {
		return new Outcome.Happened<>(new OrderAnswer(answer.tid(), answer.cid(), answer.status(), answer.statusText(),
				answer.partnerOrderId(), answer.partnerUserId(), answer.paymentMethodType(), null, null, null, null,
				null, null, null, null, null, null, List.of(), answer.answeredAt()));
	}

}
