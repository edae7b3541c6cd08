package com.moviecurators.premium.payment.callback;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes back, and however much of it is made up, the good token is used. */
class ReceivingReturnTest extends PaymentTest {

	private static final Duration PASS = Duration.ofSeconds(2);

	@Autowired
	ReturnRoute route;

	@ParameterizedTest
	@ValueSource(longs = { 0, 500, 1_999 })
	void aTabClosedAfterTheReturnEndsInPremiumWithinTenSeconds(long sinceLastPass) {
		String order = readyOrder();
		this.route.receive(order, TOKEN);
		this.clock.advance(Duration.ofMillis(sinceLastPass));
		this.recovering.recoverDue();
		passesFor(Duration.ofSeconds(8));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void aRefusedTokenNeitherDisplacesTheGoodOneNorEndsTheAttempt() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		this.route.receive(order, "forged-before");
		this.route.receive(order, TOKEN);
		this.route.receive(order, "forged-after");
		passesFor(Duration.ofSeconds(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).as("one check tries one after the other").hasSize(2);
	}

	@Test
	void staysPayableWhenAllThatCameWasMadeUp() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		this.route.receive(order, "forged-1");
		this.route.receive(order, "forged-2");
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.RETURNED);
		assertThat(this.kakaoPay.approvals).hasSize(2);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
	}

	@Test
	void aFloodDoesNotKeepAnHonestPageOut() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		flood(order);
		this.route.receive(order, TOKEN);
		assertThat(count("payment_return", order)).as("the limit is reached").isEqualTo(ReturnedTokenStore.MAX_USABLE);
		assertThat(this.approving.approve(order, TOKEN)).as("the page posts it again")
			.isInstanceOf(ApprovalResult.Approved.class);
	}

	@Test
	void aFloodDoesNotKeepAnHonestReturnOutForLong() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		flood(order);
		passesFor(Duration.ofSeconds(4));
		assertThat(this.kakaoPay.approvals).hasSize(ReturnedTokenStore.MAX_USABLE);
		this.route.receive(order, TOKEN);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aFloodBeforeTheMemberHasPaidMakesRoomOnceTheyHave() {
		String order = readyOrder();
		AtomicBoolean finished = new AtomicBoolean();
		this.kakaoPay.onApprove((request) -> {
			if (!finished.get()) {
				return ScriptedKakaoPay.refused(-701);
			}
			return request.pgToken().equals(TOKEN) ? ScriptedKakaoPay.pay(request) : ScriptedKakaoPay.refused(-708);
		});
		flood(order);
		passesFor(Duration.ofMinutes(2));
		finished.set(true);
		this.route.receive(order, TOKEN);
		passesFor(Duration.ofSeconds(10));
		this.route.receive(order, TOKEN);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aTokenMadeUpTooEarlyDoesNotDelayTheGoodOne() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.route.receive(order, "forged");
		passesFor(Duration.ofMinutes(5));
		onlyTheGoodTokenCounts();
		this.route.receive(order, TOKEN);
		passesFor(Duration.ofSeconds(8));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void whatIsTriedBeyondTheLimitIsNotStored() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		flood(order);
		for (int i = 0; i < 5; i++) {
			this.approving.approve(order, "posted-" + i);
		}
		assertThat(this.jdbc.sql("""
				select count(cipher_text) from payment_return r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ?""").param(order).query(Long.class).single())
			.isEqualTo(ReturnedTokenStore.MAX_USABLE);
	}

	@Test
	void asksKakaoPayASmallNumberOfTimesForAFloodWithoutEnd() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		for (int second = 0; second < 60; second++) {
			for (int i = 0; i < 5; i++) {
				this.route.receive(order, "forged-" + second + "-" + i);
			}
			recoverAfter(Duration.ofSeconds(1));
		}
		assertThat(this.kakaoPay.approvals).hasSizeLessThan(2 * ReturnedTokenStore.MAX_USABLE);
	}

	private void onlyTheGoodTokenCounts() {
		this.kakaoPay.onApprove((request) -> request.pgToken().equals(TOKEN) ? ScriptedKakaoPay.pay(request)
				: ScriptedKakaoPay.refused(-708));
	}

	private void flood(String order) {
		for (int i = 0; i < ReturnedTokenStore.MAX_USABLE; i++) {
			this.route.receive(order, "forged-" + i);
		}
	}

	private void passesFor(Duration time) {
		for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(PASS)) {
			recoverAfter(PASS);
		}
	}

}
