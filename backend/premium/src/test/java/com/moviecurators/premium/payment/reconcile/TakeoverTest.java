package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** After a jump of the cluster's time nobody takes over a call for a minute. */
class TakeoverTest extends PaymentTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	@Autowired
	InquiryRecording recording;

	@Autowired
	PaymentAttempts attempts;

	@Test
	void anApproveCallIsTakenOverOnceTheTimeIsSettled() {
		String order = calledByADeadServer();
		this.time.settled = false;
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		assertThat(this.kakaoPay.inquiries).isEmpty();
		assertThat(this.time.asked).isEqualTo(Duration.ofMinutes(1));
		this.time.settled = true;
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void anAnswerToAnotherQuestionTakesOverNothingBefore() {
		String order = calledByADeadServer();
		Inquiry asked = Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant());
		this.clock.advance(LEASE);
		this.time.settled = false;
		this.recording.inquiryFailed(asked, "scripted");
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		this.time.settled = true;
		this.recording.inquiryFailed(asked, "scripted");
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
	}

	@Test
	void aCancelCallIsTakenOverOnceTheTimeIsSettled() {
		String order = unknownOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
			throw new IllegalStateException("the server dies here");
		});
		recoverAfter(Duration.ofSeconds(2));
		recoverAfter(Duration.ZERO);
		this.time.settled = false;
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		this.time.settled = true;
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	private String calledByADeadServer() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.approving.approve(order, TOKEN));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		return order;
	}

}
