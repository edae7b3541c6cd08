package com.moviecurators.premium.payment.approve;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.callback.ReturnRoute;
import com.moviecurators.premium.payment.query.ReconcilingOnRead;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A stored token is approved, whoever asks KakaoPay what meanwhile. */
class StoredTokensTest extends PaymentTest {

	private static final Duration PASS = Duration.ofSeconds(2);

	@Autowired
	ReturnRoute route;

	@Autowired
	ReconcilingOnRead reconciling;

	@Test
	void aReportFromAnotherTabDoesNotPutItOff() {
		String order = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.RETURNED);
		passesFor(Duration.ofSeconds(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void itMayComeWhileKakaoPayIsAsked() {
		String order = orderWithARefusedToken();
		this.kakaoPay.onOrder((request) -> {
			this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
			return this.kakaoPay.answer(request, OrderStatus.AUTH_PASSWORD);
		});
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		passesFor(Duration.ofSeconds(16));
		assertThat(this.kakaoPay.inquiries).hasSize(1);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aMemberWhoWantsToPayAgainDoesNotPutItOff() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.approving.approve(order, TOKEN);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		assertThat(start(this.member).order()).isEqualTo(order);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void withoutOneItIsCheckedWhenTheTimeIsOver() {
		String order = orderWithARefusedToken();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		passesFor(Duration.ofMinutes(5));
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void oneThatCameBeforeTheMemberHadPaidIsNotTriedEveryFewSeconds() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		this.approving.approve(order, "made-up");
		passesFor(Duration.ofMinutes(14));
		assertThat(this.kakaoPay.approvals).hasSizeBetween(10, 25);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void neitherIsItWhileSomebodyReads() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.kakaoPay.inquiryAnswers(OrderStatus.OPEN_PAYMENT);
		this.approving.approve(order, "made-up");
		for (int minute = 0; minute < 14; minute++) {
			for (int step = 0; step < 6; step++) {
				this.reconciling.read(order);
				this.reporting.report(order);
				passesFor(Duration.ofSeconds(10));
			}
			start(this.member);
		}
		assertThat(this.kakaoPay.approvals).hasSizeBetween(10, 25);
	}

	private String orderWithARefusedToken() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		this.approving.approve(order, "forged");
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		return order;
	}

	private void passesFor(Duration time) {
		for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(PASS)) {
			recoverAfter(PASS);
		}
	}

}
