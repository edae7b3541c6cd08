package com.moviecurators.premium.payment.callback;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.callback.ReturnController.ApprovePayment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a key stores of approving a payment. */
class IdempotentApprovalTest extends IdempotentPaymentTest {

	@Autowired
	ReturnController approvals;

	@AfterEach
	void restore() {
		this.sabotage.active = false;
	}

	@Test
	void answersTheOutcomeUnderTheKeyOfAServerThatDiedBeforeItRecorded() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw death();
		});
		assertThatIllegalStateException().isThrownBy(() -> approve(order, 0));
		assertInProgress(() -> approve(order, 0));
		assertPaidOnceAfterRecovery(order);
	}

	@Test
	void commitsTheReceiptTogetherWithThePayment() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			assertThat(responses()).isZero();
			return ScriptedKakaoPay.pay(request);
		});
		approve(order, 200);
		assertThat(responses()).isOne();
	}

	@Test
	void commitsTheDeclineTogetherWithTheEndOfThePayment() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-797));
		approve(order, 409);
		assertThat(responses()).isOne();
	}

	@Test
	void repeatsTheReceipt() {
		String order = readyOrder();
		String first = approve(order, 200);
		this.clock.advance(Duration.ofDays(14));
		assertThat(approve(order, 200)).isEqualTo(first);
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void storesNoReceiptOfAnApprovalThatWasNotRecorded() {
		String order = readyOrder();
		this.sabotage.active = true;
		assertThatIllegalStateException().isThrownBy(() -> approve(order, 0));
		assertThat(responses()).isZero();
		assertThat(approve(order, 202)).contains("APPROVING");
		this.sabotage.active = false;
		assertPaidOnceAfterRecovery(order);
	}

	@Test
	void answersTheReceiptThatRecoveryMadePossibleUnderTheKeyThatGotNoAnswer() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		approve(order, 202);
		assertThat(responses()).isZero();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(approve(order, 200)).isEqualTo(approve(order, 200));
		assertThat(responses()).as("neither request changed anything").isZero();
	}

	@Test
	void recordsThePaymentEvenIfSomebodyElseHasTakenTheKeyOver() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			this.jdbc.sql("update idempotency_record set claim = claim + 1 where response is null").update();
			return ScriptedKakaoPay.pay(request);
		});
		approve(order, 200);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void repeatsADeclineThatEndedThePayment() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-797));
		String first = approve(order, 409);
		assertThat(first).contains("payment-failed");
		assertThat(approve(order, 409)).isEqualTo(first);
		assertThat(responses()).isOne();
	}

	@Test
	void storesNoRefusalOfAToken() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		assertThat(approve(order, 409)).contains("pg-token-refused");
		assertThat(responses()).isZero();
	}

	/** Once recovery has asked KakaoPay, the key gets the receipt, each time the same. */
	private void assertPaidOnceAfterRecovery(String order) {
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(LEASE);
		String first = approve(order, 200);
		assertThat(approve(order, 200)).isEqualTo(first);
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	private String approve(String order, int status) {
		ResponseEntity<?> answer = this.approvals.approve(null, new IdempotencyKey(this.key),
				new ApprovePayment(order, TOKEN), new MockHttpServletRequest());
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		return text(answer);
	}

}
