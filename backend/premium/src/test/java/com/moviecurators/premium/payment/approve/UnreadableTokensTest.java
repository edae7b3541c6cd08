package com.moviecurators.premium.payment.approve;

import java.time.Duration;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A stored token that no key decrypts stops no other, and no browser. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableTokensTest extends PaymentTest {

	private static final String LOST = "c0ffee00c0ffee00c0ff";

	private static final Duration GRACE = Duration.ofSeconds(4);

	@Test
	void theGoodOneBehindItIsApproved(CapturedOutput output) {
		String order = orderWithADamagedToken();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		recoverAfter(GRACE);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).extracting(ApproveRequest::pgToken).containsExactly(TOKEN);
		assertThat(output.toString().lines().filter((line) -> line.contains("cannot be decrypted"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains("WARN", order).doesNotContain(LOST, TOKEN));
	}

	@Test
	void theGoodOneBehindItIsTriedAtOnceWhenAnotherIsRefused() {
		String order = orderWithADamagedToken();
		this.receiving.receive(order, "forged", PaymentFixture.ADDRESS);
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		this.kakaoPay.onApprove((request) -> request.pgToken().equals(TOKEN) ? ScriptedKakaoPay.pay(request)
				: ScriptedKakaoPay.refused(-708));
		recoverAfter(GRACE);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void theBrowserMayBringItAgain() {
		String order = orderWithADamagedToken();
		assertThat(this.approving.approve(order, LOST)).isInstanceOf(ApprovalResult.Approved.class);
		assertThat(count("payment_return", order)).isOne();
	}

	@Test
	void itIsStoredAgainWhenItReturnsAgain() {
		String order = orderWithADamagedToken();
		this.receiving.receive(order, LOST, PaymentFixture.ADDRESS);
		recoverAfter(GRACE);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(count("payment_return", order)).isOne();
	}

	@Test
	void withoutAnotherThePaymentExpiresAndNothingIsCharged() {
		String order = orderWithADamagedToken();
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(GRACE);
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		assertThat(this.kakaoPay.inquiries).hasSize(1);
		recoverAfter(Duration.ofMinutes(16));
		assertThat(status(order)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	private String orderWithADamagedToken() {
		String order = readyOrder();
		this.receiving.receive(order, LOST, PaymentFixture.ADDRESS);
		this.jdbc.sql("""
				update payment_return set cipher_text = concat('AAAA', substring(cipher_text, 5))
				where attempt_id = (select id from payment_attempt where order_handle = ?)""").param(order).update();
		return order;
	}

}
