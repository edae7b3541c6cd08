package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.query.ReconcilingOnRead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Since when, and how long, a payment may have been charged. */
class LateApprovalWindowTest extends PaymentTest {

	private static final Duration A_PASS = Duration.ofSeconds(2);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration WINDOW = Duration.ofMinutes(40);

	private static final Duration MAX_PAUSE = Duration.ofMinutes(10);

	@Autowired
	ReconcilingOnRead reconciling;

	@BeforeEach
	void nobodyHasPaidYet() {
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
	}

	@Test
	void aServerThatDiedInItsCallMayHaveCharged() {
		String order = orderWhoseServerDiedInItsCall();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		recoverAfter(LEASE);
		recoverAfter(Duration.ofMinutes(16));
		assertStillMayHaveBeenCharged(order);
		recoverAfter(WINDOW);
		assertThat(status(order)).as("asked after the window").isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void asksOnWhereATokenIsGoneAndAnEarlierCallMayStillCharge() {
		String order = unknownOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		recoverAfter(A_PASS);
		for (int pass = 0; pass < 10; pass++) {
			recoverAfter(A_PASS);
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		for (int pass = 0; pass < 20; pass++) {
			recoverAfter(A_PASS);
		}
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void whatItMayHaveChargedIsAskedAboutOnceMore() {
		String order = orderWhoseServerDiedInItsCall();
		this.kakaoPay.inquiryAnswers(OrderStatus.QUIT_PAYMENT);
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofHours(6));
		assertThat(status(order)).as("the bank came through after all").isEqualTo(PaymentStatus.IN_REVIEW);
	}

	@Test
	void theWindowBeginsWithTheUnclearCallAndNotWithThePayment() {
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		String order = readyOrder();
		this.clock.advance(Duration.ofMinutes(14));
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.approving.approve(order, TOKEN);
		recoverAfter(Duration.ofMinutes(2));
		recoverAfter(WINDOW.minusMinutes(14));
		assertStillMayHaveBeenCharged(order);
		recoverAfter(MAX_PAUSE);
		assertStillMayHaveBeenCharged(order);
		recoverAfter(MAX_PAUSE);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void theLastUnclearCallCounts() {
		String order = unknownOrder();
		this.clock.advance(Duration.ofMinutes(14));
		this.recovering.recoverDue();
		this.recovering.recoverDue();
		assertThat(this.kakaoPay.approvals).as("called again, unclear again").hasSize(2);
		recoverAfter(Duration.ofMinutes(2));
		recoverAfter(WINDOW.minusMinutes(14));
		assertStillMayHaveBeenCharged(order);
		recoverAfter(MAX_PAUSE);
		assertStillMayHaveBeenCharged(order);
		recoverAfter(MAX_PAUSE);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
	}

	@Test
	void whatNobodyCouldAskAboutForADayIsJudgedOnceKakaoPayAnswers() {
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofHours(25));
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		this.reconciling.read(order);
		recoverAfter(Duration.ZERO);
		assertThat(status(order)).as("somebody reads it").isEqualTo(PaymentStatus.APPROVED);
	}

	private String orderWhoseServerDiedInItsCall() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.approving.approve(order, TOKEN));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
		return order;
	}

	private void assertStillMayHaveBeenCharged(String order) {
		assertThat(status(order)).isIn(PaymentStatus.UNKNOWN, PaymentStatus.RETURNED);
		assertThat(start(this.member).order()).as("no second payment").isEqualTo(order);
	}

}
