package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.util.List;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.RefundTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/** The cancel call: whatever comes of it, money goes back once, and nobody guesses. */
@ExtendWith(OutputCaptureExtension.class)
class CancelCallsTest extends RefundTest {

	@Test
	void callsOnceWhenTheAnswerWasLostAndTheMoneyWentBack() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).as("refunded once").hasSize(1);
		assertThat(reasons(order)).endsWith("REFUND_CONFIRMED");
		assertThat(steps(order)).containsExactly("REQUESTED", "CALLING", "UNKNOWN", "DONE");
		assertThat(refund(order, "aid")).startsWith("A9");
	}

	@Test
	void asksAgainOnlyOnceKakaoPayShowsThatNothingWentBack() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		recoverAfter(Duration.ofHours(1));
		recoverAfter(Duration.ofHours(1));
		assertThat(this.kakaoPay.cancels).as("nobody knows yet").hasSize(1);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		recoverAfter(Duration.ofMinutes(10));
		recoverAfter(FIRST_CHECK);
		assertThat(this.kakaoPay.cancels).hasSize(2);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void isNotLostWhenTheServerDiesBetweenClaimAndCall() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("CALLING");
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(LEASE.minusSeconds(1));
		assertThat(refund(order, "status")).as("the lease is respected").isEqualTo("CALLING");
		recoverAfter(Duration.ofSeconds(1));
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void isNotDoubledWhenTheServerDiesBetweenCallAndRecord() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
			throw new IllegalStateException("the server dies here");
		});
		recoverAfter(Duration.ZERO);
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { -781, -784, -785, -710 })
	void comparesRecordsWhereACodeIsUnclear(int code) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> (code == -710) ? ScriptedKakaoPay.refused(code) : unclear(code, null));
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("UNKNOWN");
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void asksAPersonWhenThePayerHasLeftKakaoMoney(CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> unclear(-781, "INVALID_CANCEL_STATUS_DEACTIVE"));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(refund(order, "status")).isEqualTo("REFUSED");
		assertThat(reasons(order)).endsWith("REFUND_REFUSED");
		assertThat(output).contains("ALERT payment needs a person (REFUND_REFUSED");
	}

	@Test
	void triesAgainAfterAWrongSettingAndGivesUpInTheEnd(CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-401));
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("REQUESTED");
		recoverAfter(FIRST_CHECK);
		assertThat(this.kakaoPay.cancels).hasSize(2);
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(refund(order, "status")).isEqualTo("REFUSED");
		assertThat(output).contains("ALERT payment needs a person (REFUND_GAVE_UP");
	}

	@ParameterizedTest
	@EnumSource(names = { "AUTH_PASSWORD", "FAIL_PAYMENT" })
	void asksAPersonWhenKakaoPaysRecordsDiffer(OrderStatus status) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryAnswers(status);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(order)).endsWith("INQUIRY_UNEXPECTED");
		assertThat(refund(order, "status")).isEqualTo("REFUSED");
	}

	/** KakaoPay may have added the status: it is asked on. */
	@ParameterizedTest
	@EnumSource(names = { "UNRECOGNIZED", "ISSUED_SID" })
	void aStatusThatSaysNothingOfMoneyEndsNoRefund(OrderStatus status) {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryAnswers(status);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(refund(order, "status")).isEqualTo("UNKNOWN");
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void asksAPersonWhenMoreIsCancelledThanWasPaid() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.onOrder((request) -> cancelled(
				((Outcome.Happened<OrderAnswer>) this.kakaoPay.answer(request, OrderStatus.CANCEL_PAYMENT)).answer(),
				39_001));
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(order)).endsWith("REFUND_DIFFERS");
	}

	private static Outcome<OrderAnswer> cancelled(OrderAnswer answer, long total) {
		return new Outcome.Happened<>(new OrderAnswer(answer.tid(), answer.cid(), answer.status(), answer.statusText(),
				answer.partnerOrderId(), answer.partnerUserId(), answer.paymentMethodType(), answer.amount(),
				new Amount(total, 0, 0, 0, 0, 0), null, null, null, null, null, null, null, null, List.of(),
				answer.answeredAt()));
	}

	@Test
	void doesNotBelieveAnAnswerAboutAnotherAmount() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> this.kakaoPay.refund(request, 38_999));
		recoverAfter(Duration.ZERO);
		assertThat(refund(order, "status")).isEqualTo("UNKNOWN");
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void recordsALateAnswerOfAnOvertakenServerOnce() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
			recoverAfter(LEASE);
			return this.kakaoPay.refund(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(reasons(order)).containsOnlyOnce("REFUND_CONFIRMED").doesNotContain("REFUND_ANSWERED");
	}

	@Test
	void holdsNothingWhileItCalls() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			assertThat(refund(order, "status")).isEqualTo("CALLING");
			return this.kakaoPay.refund(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void checksAnOpenRefundWhenTheAttemptIsAskedAbout() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		reconcile(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(refund(order, "status")).isEqualTo("DONE");
	}

	private static <T> Outcome<T> unclear(int code, String methodResultCode) {
		return new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.AMBIGUOUS_CODE,
				new KakaoPayError(code, "cancel failure!", methodResultCode, null, 400), "scripted"));
	}

}
