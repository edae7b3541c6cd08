package com.moviecurators.premium.payment.callback;

import java.time.Duration;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.start.StartRequests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a key stores of starting a payment. */
class IdempotentStartTest extends IdempotentPaymentTest {

	@Autowired
	BeanFactory beans;

	@Test
	void repeatsTheResponseEvenWhenThePaymentIsLongOver() {
		String first = startKeyed(this.member);
		this.approving.approve(order(first), TOKEN);
		this.clock.advance(Duration.ofDays(14));
		assertThat(startKeyed(this.member)).isEqualTo(first);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	@Test
	void repeatsTheResponseAboutAnOpenAttempt() {
		start(this.member);
		String first = startKeyed(this.member);
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(startKeyed(this.member)).isEqualTo(first);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	@Test
	void separatesTheKeysOfMembers() {
		assertThat(order(startKeyed(newMember()))).isNotEqualTo(order(startKeyed(this.member)));
	}

	@Test
	void expiresTheResponseAfter15Days() {
		String first = startKeyed(this.member);
		this.clock.advance(Duration.ofDays(15));
		assertThat(order(startKeyed(this.member))).isNotEqualTo(order(first));
	}

	@Test
	void releasesTheKeyWhenKakaoPayPreparesNothing() {
		this.kakaoPay.onReady((request) -> ScriptedKakaoPay.unknown());
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> startKeyed(this.member))
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		this.kakaoPay.reset();
		assertThat(startKeyed(this.member)).contains("READY");
	}

	@Test
	void commitsTheResponseTogetherWithTheMove() {
		this.kakaoPay.onReady((request) -> {
			assertThat(responses()).isZero();
			return ScriptedKakaoPay.unknown();
		});
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> startKeyed(this.member))
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		this.kakaoPay.reset();
		startKeyed(this.member);
		assertThat(responses()).isOne();
	}

	@Test
	void startsAnewUnderTheKeyOfAServerThatDiedBeforeReadyWasAnswered() {
		this.kakaoPay.onReady((request) -> {
			throw death();
		});
		assertThatIllegalStateException().isThrownBy(() -> startKeyed(this.member));
		this.kakaoPay.reset();
		assertInProgress(() -> startKeyed(this.member));
		this.clock.advance(LEASE);
		String first = startKeyed(this.member);
		assertThat(first).contains("READY");
		assertThat(startKeyed(this.member)).isEqualTo(first);
	}

	private String startKeyed(MemberId who) {
		return text(new StartRequests(this.beans).start(who, this.key, PLAN));
	}

	private static String order(String started) {
		return started.replaceFirst(".*\"order\":\"([^\"]+)\".*", "$1");
	}

}
