package com.moviecurators.premium.payment;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A token that is held has its turn, whoever asks KakaoPay what meanwhile. */
class HeldTokensTest extends PaymentTest {

	private static final Duration PASS = Duration.ofSeconds(2);

	@Autowired
	TakingReturn taking;

	@Autowired
	RepairingOnRead repairing;

	@Test
	void aReportFromAnotherTabDoesNotPutItOff() {
		String order = readyOrder();
		this.kakaoPay.inquiryTells(OrderStatus.AUTH_PASSWORD);
		this.taking.take(order, TOKEN);
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.RETURNED);
		passesFor(Duration.ofSeconds(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void itMayComeWhileKakaoPayIsAsked() {
		String order = orderWithARefusedToken();
		this.kakaoPay.onOrder((request) -> {
			this.taking.take(order, TOKEN);
			return this.kakaoPay.tell(request, OrderStatus.AUTH_PASSWORD);
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
		this.kakaoPay.inquiryTells(OrderStatus.AUTH_PASSWORD);
		assertThat(offer(this.member).order()).isEqualTo(order);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void withoutOneItIsLookedAtWhenTheTimeIsOver() {
		String order = orderWithARefusedToken();
		this.kakaoPay.inquiryTells(OrderStatus.AUTH_PASSWORD);
		passesFor(Duration.ofMinutes(5));
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void oneThatCameBeforeTheMemberHadPaidIsNotTriedEveryFewSeconds() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.kakaoPay.inquiryTells(OrderStatus.OPEN_PAYMENT);
		this.approving.approve(order, "made-up");
		passesFor(Duration.ofMinutes(14));
		assertThat(this.kakaoPay.approvals).hasSizeBetween(10, 25);
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		this.taking.take(order, TOKEN);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void neitherIsItWhileSomebodyLooksOn() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.kakaoPay.inquiryTells(OrderStatus.OPEN_PAYMENT);
		this.approving.approve(order, "made-up");
		for (int minute = 0; minute < 14; minute++) {
			for (int look = 0; look < 6; look++) {
				this.repairing.read(order);
				this.reporting.report(order);
				passesFor(Duration.ofSeconds(10));
			}
			offer(this.member);
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
