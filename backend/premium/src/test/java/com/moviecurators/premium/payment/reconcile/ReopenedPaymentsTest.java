package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.start.StartedPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Money that moves after a payment was closed as unpaid. */
@ExtendWith(OutputCaptureExtension.class)
class ReopenedPaymentsTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final Duration SHORTLY = Duration.ofMinutes(11);

	private static final Duration WINDOW = Duration.ofMinutes(40);

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	TransactionOperations transactions;

	@Test
	void nothingElseIsSoldWhileAPersonDecides() {
		String reopened = capturedAfterItsEnd();
		StartedPayment again = start(this.member);
		assertThat(again.order()).isEqualTo(reopened);
		assertThat(again.status()).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(again.redirectUrls()).isNull();
	}

	@Test
	void whoIsAtKakaoPayForAnotherPaymentIsNotSentThereAgain() {
		String closed = closedAfterUnknown();
		this.clock.advance(WINDOW.minus(SHORTLY));
		readyOrder();
		captureOf(closed, SHORTLY);
		assertThat(start(this.member).order()).isEqualTo(closed);
	}

	@Test
	void whatNobodyCouldConfirmBlocksNothing() {
		String closed = closedAfterUnknown();
		this.kakaoPay.inquiryIsRefused(-721);
		for (int hour = 0; hour < 26; hour++) {
			recoverAfter(Duration.ofHours(1));
		}
		assertThat(status(closed)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(start(this.member).order()).isNotEqualTo(closed);
	}

	@Test
	void whatWasUnderWayIsRefusedBeforeTheCall() {
		String closed = closedAfterUnknown();
		this.clock.advance(WINDOW.minus(SHORTLY));
		String underWay = readyOrder();
		captureOf(closed, SHORTLY);
		int calls = this.kakaoPay.approvals.size();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.approving.approve(underWay, TOKEN);
		assertThat(this.kakaoPay.approvals).hasSize(calls);
		assertThat(status(underWay)).isEqualTo(PaymentStatus.CANCELED);
		assertThat(reasons(underWay)).endsWith("EARLIER_IN_REVIEW");
	}

	@Test
	void whatWasApprovedMeanwhileIsGranted() {
		String closed = closedAfterUnknown();
		this.clock.advance(WINDOW.minusSeconds(20));
		String underWay = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			captureOf(closed, Duration.ofSeconds(20));
			return ScriptedKakaoPay.pay(request);
		});
		this.approving.approve(underWay, TOKEN);
		assertThat(status(underWay)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(status(closed)).as("a person sees both").isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void aBankLaterThanKakaoPaysVerdictIsFoundAtTheEndOfTheWindow(CapturedOutput output) {
		String order = closedAfterUnknown();
		recoverAfter(WINDOW.minus(SHORTLY));
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		captureOf(order, SHORTLY);
		assertThat(output).contains("ALERT payment needs a person (PAID_AFTER_END").contains(order);
	}

	@Test
	void aVerdictIsConfirmedTwice() {
		closedAfterUnknown();
		int inquiries = this.kakaoPay.inquiries.size();
		recoverAfter(WINDOW);
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries + 1);
		recoverAfter(Duration.ofHours(6));
		recoverAfter(Duration.ofDays(3));
		assertThat(this.kakaoPay.inquiries).hasSize(inquiries + 2);
	}

	@Test
	void aRefundOfAnUnexpectedCaptureIsAlertedToo(CapturedOutput output) {
		String closed = closedAfterUnknown();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.approving.approve(readyOrder(), TOKEN);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(WINDOW);
		assertThat(status(closed)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(output).contains("ALERT unexpected capture, refunded by the rules (PAID_ALREADY_PREMIUM)");
	}

	@Test
	void aCallThatEndsUnclearDuringTheLastConfirmationIsAskedAboutAgain() {
		String order = closedAfterUnknown();
		recoverAfter(WINDOW);
		this.kakaoPay.onOrder((request) -> {
			Instant now = this.clock.instant();
			this.transactions.executeWithoutResult(
					(transaction) -> this.attempts.lockByOrder(order).orElseThrow().noteUnknown(now, now.plus(WINDOW)));
			return this.kakaoPay.answer(request, OrderStatus.FAIL_PAYMENT);
		});
		recoverAfter(Duration.ofHours(6));
		captureOf(order, WINDOW);
	}

	private String capturedAfterItsEnd() {
		String order = closedAfterUnknown();
		captureOf(order, WINDOW);
		return order;
	}

	/** KakaoPay said FAIL_PAYMENT right after an unclear approve call. */
	private String closedAfterUnknown() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		assertThat(this.jdbc.sql("""
				select count(cipher_text) from payment_return r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ?""").param(order).query(Long.class).single()).as("readable tokens").isZero();
		return order;
	}

	private void captureOf(String closed, Duration wait) {
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(wait);
		assertThat(status(closed)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

}
