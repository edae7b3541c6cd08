package com.moviecurators.premium.payment.callback;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.callback.ReturnController.ApprovePayment;
import com.moviecurators.premium.payment.start.StartRequests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the two keyed calls around KakaoPay keep, and when. */
class IdempotentPaymentTest extends PaymentTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final String key = UUID.randomUUID().toString();

	@Autowired
	BeanFactory beans;

	@Autowired
	ReturnController approvals;

	@BeforeEach
	void keepNothing() {
		this.jdbc.sql("delete from idempotency_record").update();
	}

	@AfterEach
	void mend() {
		this.sabotage.active = false;
	}

	@Test
	void repeatsTheOfferEvenWhenThePaymentIsLongOver() {
		String first = reset(this.member);
		this.approving.approve(order(first), TOKEN);
		this.clock.advance(Duration.ofDays(14));
		assertThat(reset(this.member)).isEqualTo(first);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	@Test
	void repeatsTheOfferOfAnOpenAttempt() {
		start(this.member);
		String first = reset(this.member);
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(reset(this.member)).isEqualTo(first);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	@Test
	void keepsTheKeysOfMembersApart() {
		assertThat(order(reset(newMember()))).isNotEqualTo(order(reset(this.member)));
	}

	@Test
	void forgetsTheOfferAfter15Days() {
		String first = reset(this.member);
		this.clock.advance(Duration.ofDays(15));
		assertThat(order(reset(this.member))).isNotEqualTo(order(first));
	}

	@Test
	void freesTheKeyWhenKakaoPayPreparesNothing() {
		this.kakaoPay.onReady((request) -> ScriptedKakaoPay.unknown());
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> reset(this.member));
		this.kakaoPay.reset();
		assertThat(reset(this.member)).contains("READY");
	}

	@Test
	void commitsTheOfferTogetherWithTheMoveThatItTellsOf() {
		this.kakaoPay.onReady((request) -> {
			assertThat(answered()).isZero();
			return ScriptedKakaoPay.unknown();
		});
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> reset(this.member));
		this.kakaoPay.reset();
		reset(this.member);
		assertThat(answered()).isOne();
	}

	@Test
	void startsAnewUnderTheKeyOfAServerThatDiedBeforeReadyWasAnswered() {
		this.kakaoPay.onReady((request) -> {
			throw death();
		});
		assertThatIllegalStateException().isThrownBy(() -> reset(this.member));
		this.kakaoPay.reset();
		assertInProgress(() -> reset(this.member));
		this.clock.advance(LEASE);
		String first = reset(this.member);
		assertThat(first).contains("READY");
		assertThat(reset(this.member)).isEqualTo(first);
	}

	@Test
	void tellsTheTruthUnderTheKeyOfAServerThatDiedBeforeItRecorded() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw death();
		});
		assertThatIllegalStateException().isThrownBy(() -> approve(order, 0));
		assertInProgress(() -> approve(order, 0));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(LEASE);
		String first = approve(order, 200);
		assertThat(approve(order, 200)).isEqualTo(first);
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void commitsTheReceiptTogetherWithThePayment() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			assertThat(answered()).isZero();
			return ScriptedKakaoPay.pay(request);
		});
		approve(order, 200);
		assertThat(answered()).isOne();
	}

	@Test
	void commitsTheDeclineTogetherWithTheEndOfThePayment() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-780));
		approve(order, 409);
		assertThat(answered()).isOne();
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
	void keepsNoReceiptOfAnApprovalThatWasNotRecorded() {
		String order = readyOrder();
		this.sabotage.active = true;
		assertThatIllegalStateException().isThrownBy(() -> approve(order, 0));
		assertThat(answered()).isZero();
		assertThat(approve(order, 202)).contains("APPROVING");
		this.sabotage.active = false;
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(LEASE);
		String first = approve(order, 200);
		assertThat(approve(order, 200)).isEqualTo(first);
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void keepsTheReceiptThatRecoveryMadePossibleUnderTheKeyThatGotNoAnswer() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		approve(order, 202);
		assertThat(answered()).isZero();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(approve(order, 200)).isEqualTo(approve(order, 200));
		assertThat(answered()).isOne();
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
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-780));
		String first = approve(order, 409);
		assertThat(first).contains("payment-failed");
		assertThat(approve(order, 409)).isEqualTo(first);
		assertThat(answered()).isOne();
	}

	@Test
	void keepsNoRefusalOfAToken() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		assertThat(approve(order, 409)).contains("pg-token-refused");
		assertThat(answered()).isZero();
	}

	/** From here on the claim is nobody's: as if the process had been killed. */
	private IllegalStateException death() {
		this.jdbc.sql("update idempotency_record set claim = claim + 1 where response is null").update();
		return new IllegalStateException("the server dies here");
	}

	private static void assertInProgress(ThrowingCallable request) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(request)
			.withMessage("The same request is being worked on");
	}

	private String reset(MemberId who) {
		return text(new StartRequests(this.beans).start(who, this.key, PLAN));
	}

	private String approve(String order, int status) {
		ResponseEntity<?> answer = this.approvals.approve(null, new IdempotencyKey(this.key),
				new ApprovePayment(order, TOKEN), new MockHttpServletRequest());
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		return text(answer);
	}

	private static String text(ResponseEntity<?> answer) {
		return new String((byte[]) Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
	}

	private static String order(String started) {
		return started.replaceFirst(".*\"order\":\"([^\"]+)\".*", "$1");
	}

	private long answered() {
		return this.jdbc.sql("select count(*) from idempotency_record where response is not null")
			.query(Long.class)
			.single();
	}

}
