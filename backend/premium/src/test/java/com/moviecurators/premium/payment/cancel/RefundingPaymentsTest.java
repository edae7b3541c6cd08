package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.refund.RefundTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What was paid although our rules refuse it goes back: whole, and once. */
@ExtendWith(OutputCaptureExtension.class)
class RefundingPaymentsTest extends RefundTest {

	@Test
	void givesBackWholeWhatAPremiumMemberPaidAgain() {
		String order = paidAgain();
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(count("payment_approval", order)).as("money moved").isOne();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).singleElement().satisfies((request) -> {
			assertThat(request.cancelAmount()).isEqualTo(39_000);
			assertThat(request.cancelTaxFreeAmount()).isZero();
			assertThat(request.cancelVatAmount()).isEqualTo(3_545);
			assertThat(request.cancelAvailableAmount()).isEqualTo(39_000);
		});
		assertThat(isPremium(this.member)).as("by the other payment").isTrue();
		assertThat(reasons(order)).endsWith("APPROVE_UNCLEAR", "PAID_ALREADY_PREMIUM", "REFUND_ANSWERED");
		assertThat(steps(order)).containsExactly("REQUESTED", "CALLING", "DONE");
	}

	@Test
	void givesBackWhatWasPaidForAClosedAccount() {
		String order = unknownOrder();
		close();
		paid();
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(reasons(order)).endsWith("PAID_ACCOUNT_CLOSED", "REFUND_ANSWERED");
	}

	@Test
	void givesBackWhatTheApproveAnswerItselfTellsTooLate() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			close();
			return ScriptedKakaoPay.pay(request);
		});
		assertThat(this.approving.approve(order, TOKEN))
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.REFUNDING));
		assertThat(this.approving.approve(order, TOKEN)).as("a repeat")
			.isEqualTo(new ApprovalResult.Undecided(order, PaymentStatus.REFUNDING));
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@ParameterizedTest
	@EnumSource(value = PaymentStatus.class,
			names = { "READY", "RETURNED", "UNKNOWN", "CANCELED", "FAILED", "EXPIRED" })
	void givesBackFromWhereverTheAttemptStood(PaymentStatus state) {
		String order = orderIn(state);
		close();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		reconcile(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	@ParameterizedTest
	@CsvSource({ "READY, INQUIRY_UNEXPECTED", "CANCELED, PAID_AFTER_END", "FAILED, PAID_AFTER_END",
			"EXPIRED, PAID_AFTER_END" })
	void asksAPersonAboutLateMoneyThatNoRuleRefuses(PaymentStatus state, Reason reason, CapturedOutput output) {
		String order = orderIn(state);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		reconcile(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(count("payment_approval", order)).as("money moved").isOne();
		assertThat(isPremium(this.member)).isFalse();
		assertThat(reasons(order)).endsWith(reason.name());
		assertThat(output).contains("ALERT payment needs a person (" + reason);
	}

	@Test
	void callsOnceForManyPassesAtOnce() {
		String order = paidAgain();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				threads.execute(this.recovering::recoverDue);
			}
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	private void close() {
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
	}

	private String orderIn(PaymentStatus state) {
		String order = readyOrder();
		this.jdbc.sql("update payment_attempt set status = ? where order_handle = ?")
			.params(state.name(), order)
			.update();
		return order;
	}

}
