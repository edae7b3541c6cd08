package com.moviecurators.premium.payment.recover;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.cancel.RefundFailures;
import com.moviecurators.premium.payment.schedule.BackingOff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** One payment that cannot be checked holds up no other. */
@ExtendWith(OutputCaptureExtension.class)
class FailingChecksTest extends PaymentTest {

	private static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	private static final Duration LONG_DUE = Duration.ofHours(1);

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	RecoveryFailures attemptFailures;

	@Autowired
	RefundFailures refundFailures;

	@AfterEach
	void restore() {
		this.sabotage.active = false;
		this.jdbc.sql("update payment_attempt set status = 'FAILED', live_key = null where status = 'BROKEN'").update();
	}

	@Test
	void aHundredThatCannotBeReadKeepNoOtherWaiting() {
		unreadable(100);
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_CHECK);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void backsOffFromWhatCannotBeRead(CapturedOutput output) {
		unreadable(1);
		for (int second = 0; second < 60; second++) {
			recoverAfter(Duration.ofSeconds(1));
		}
		assertThat(output.getAll().split("Recovery could not check payment", -1)).hasSizeBetween(5, 8);
	}

	@Test
	void asksAPersonWhenItsOwnCodeFailsAgainAndAgain(CapturedOutput output) {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.sabotage.active = true;
		for (int pass = 0; pass < BackingOff.MAX_FAILURES; pass++) {
			assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
			recoverAfter(Duration.ofMinutes(10));
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(order)).endsWith("CHECKS_FAILED");
		assertThat(output).contains("ALERT payment needs a person (CHECKS_FAILED): order " + order);
	}

	@Test
	void alertsOnceWhenARefundFailsAgainAndAgainAndGoesOn(CapturedOutput output) {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_CHECK);
		this.kakaoPay.onCancel((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		this.kakaoPay.onOrder((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		for (int pass = 0; pass <= BackingOff.MAX_FAILURES + 3; pass++) {
			recoverAfter(Duration.ofMinutes(10));
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person (CHECKS_FAILED): order " + order);
		this.kakaoPay.onCancel(this.kakaoPay::refund);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).as("as soon as it works again").isEqualTo(PaymentStatus.REFUNDED);
	}

	@Test
	void leavesAloneWhatIsBeingApprovedAfterAll(CapturedOutput output) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			this.attemptFailures.sendToReview(this.attempts.findByOrder(order).orElseThrow().id());
			return ScriptedKakaoPay.pay(request);
		});
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		assertThat(output).doesNotContain("ALERT");
	}

	@Test
	void leavesAloneWhatIsBeingGivenBackAfterAll(CapturedOutput output) {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(FIRST_CHECK);
		this.kakaoPay.onCancel((request) -> {
			this.refundFailures.alert(Long.parseLong(request.payload().substring("refund-".length())));
			return this.kakaoPay.refund(request);
		});
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(output).doesNotContain("CHECKS_FAILED");
	}

	@Test
	void resetsFailuresOnceACheckSucceeds() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.sabotage.active = true;
		recoverAfter(FIRST_CHECK);
		assertThat(failures(order)).isOne();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofMinutes(10));
		assertThat(failures(order)).isZero();
	}

	@Test
	void aPaymentThatWasNeverRequestedIsNotGrantedAfterChecksHaveFailed() {
		String order = readyOrder();
		this.jdbc
			.sql("update payment_attempt set check_failures = 10, next_check_at = expires_at where order_handle = ?")
			.param(order)
			.update();
		this.attemptFailures.sendToReview(this.attempts.findByOrder(order).orElseThrow().id());
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(11));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(count("payment_approval", order)).isOne();
	}

	/** Rows due for long, whose status no code of ours can read. */
	private void unreadable(int count) {
		for (int i = 0; i < count; i++) {
			this.member = newMember();
			String order = readyOrder();
			this.jdbc.sql("update payment_attempt set status = 'BROKEN', next_check_at = ? where order_handle = ?")
				.params(LocalDateTime.ofInstant(this.clock.instant().minus(LONG_DUE), ZoneOffset.UTC), order)
				.update();
		}
		this.member = newMember();
	}

	private int failures(String order) {
		return this.jdbc.sql("select check_failures from payment_attempt where order_handle = ?")
			.param(order)
			.query(Integer.class)
			.single();
	}

}
