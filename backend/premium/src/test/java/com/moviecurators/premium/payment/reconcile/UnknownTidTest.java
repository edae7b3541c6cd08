package com.moviecurators.premium.payment.reconcile;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An inquiry says that KakaoPay does not know the tid (-721). */
class UnknownTidTest extends PaymentTest {

	private static final int UNKNOWN_TID = -721;

	@Test
	void doesNotEndAPaymentFromWhichTheMemberHasComeBackMeanwhile() {
		String order = readyOrder();
		this.kakaoPay.onOrder((request) -> {
			this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
			return ScriptedKakaoPay.refused(UNKNOWN_TID);
		});
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.RETURNED);
		assertApprovedWithTheStoredToken(order);
	}

	@Test
	void doesNotEndAPaymentFromWhichTheMemberHasComeBack() {
		String order = readyOrder();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		this.kakaoPay.inquiryIsRefused(UNKNOWN_TID);
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.RETURNED);
		assertApprovedWithTheStoredToken(order);
	}

	@Test
	void doesNotEndAPaymentThatMayHaveBeenCharged() {
		String order = unknownOrder();
		this.kakaoPay.inquiryIsRefused(UNKNOWN_TID);
		recoverAfter(Duration.ofHours(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.UNKNOWN);
		assertThat(storedTokens(order)).isOne();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		recoverAfter(Duration.ofMinutes(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void endsAPaymentFromWhichNobodyCameBackWithARowInItsHistory() {
		String order = readyOrder();
		this.kakaoPay.inquiryIsRefused(UNKNOWN_TID);
		assertThat(this.reporting.report(order)).isEqualTo(PaymentStatus.FAILED);
		assertThat(reasons(order)).containsExactly("STARTED", "READY_ANSWERED", "INQUIRY_FAILED");
		assertThat(this.jdbc.sql("""
				select kakaopay_answer from payment_transition where to_status = 'FAILED' and attempt_id =
				(select id from payment_attempt where order_handle = ?)""").param(order).query(String.class).single())
			.isEqualTo(String.valueOf(UNKNOWN_TID));
	}

	private void assertApprovedWithTheStoredToken(String order) {
		assertThat(storedTokens(order)).isOne();
		recoverAfter(Duration.ofSeconds(4));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).singleElement().returns(TOKEN, (request) -> request.pgToken());
	}

	private long storedTokens(String order) {
		return this.jdbc.sql("""
				select count(cipher_text) from payment_return where attempt_id =
				(select id from payment_attempt where order_handle = ?)""").param(order).query(Long.class).single();
	}

}
