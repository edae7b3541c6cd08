package com.moviecurators.premium.payment.callback;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.PaymentFixture;
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

	private static final ClientAddress MEMBER = new ClientAddress("192.0.2.44");

	private static final Duration PASS = Duration.ofSeconds(2);

	@Autowired
	ReturnRoute route;

	@ParameterizedTest
	@ValueSource(longs = { 0, 500, 1_999 })
	void aTabClosedAfterTheReturnEndsInPremiumWithinTenSeconds(long sinceLastPass) {
		String order = readyOrder();
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
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
		this.route.receive(order, "forged-before", PaymentFixture.ADDRESS);
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
		this.route.receive(order, "forged-after", PaymentFixture.ADDRESS);
		passesFor(Duration.ofSeconds(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).as("one check tries one after the other").hasSize(2);
	}

	@Test
	void staysPayableWhenAllThatCameWasMadeUp() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		this.route.receive(order, "forged-1", PaymentFixture.ADDRESS);
		this.route.receive(order, "forged-2", PaymentFixture.ADDRESS);
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
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
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
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
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
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
		passesFor(Duration.ofSeconds(10));
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
		passesFor(Duration.ofSeconds(10));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void aTokenMadeUpTooEarlyDoesNotDelayTheGoodOne() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		this.route.receive(order, "forged", PaymentFixture.ADDRESS);
		passesFor(Duration.ofMinutes(5));
		onlyTheGoodTokenCounts();
		this.route.receive(order, TOKEN, PaymentFixture.ADDRESS);
		passesFor(Duration.ofSeconds(8));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void whatIsTriedBeyondTheLimitTakesNoMoreRows() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		flood(order);
		for (int i = 0; i < 100; i++) {
			this.approving.approve(order, "posted-" + i);
		}
		assertThat(count("payment_return", order)).isEqualTo(ReturnedTokenStore.MAX_ROWS);
	}

	@Test
	void theTrueTokenIsTriedNextHoweverManyAnotherAddressBrings() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		flood(order);
		this.route.receive(order, TOKEN, MEMBER);
		for (int i = 0; i < 50; i++) {
			this.route.receive(order, "forged-after-" + i, PaymentFixture.ADDRESS);
		}
		passesFor(Duration.ofSeconds(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.approvals).as("one try for each address").hasSize(2);
	}

	@Test
	void manyMadeUpTokensAndATrueOneAreStoredInABoundedNumberOfRows() {
		String order = readyOrder();
		onlyTheGoodTokenCounts();
		for (int i = 0; i < 200; i++) {
			this.route.receive(order, "forged-" + i, new ClientAddress("198.51.100." + i % 4));
			if (i == 100) {
				this.route.receive(order, TOKEN, MEMBER);
			}
		}
		assertThat(count("payment_return", order)).isEqualTo(ReturnedTokenStore.MAX_USABLE);
		passesFor(Duration.ofSeconds(6));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void theFirstAndTheLastOnesOfAnAddressAreKept() {
		String order = readyOrder();
		this.route.receive(order, "first", PaymentFixture.ADDRESS);
		flood(order);
		flood(order, "more");
		this.route.receive(order, "last", PaymentFixture.ADDRESS);
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		passesFor(Duration.ofSeconds(6));
		assertThat(this.kakaoPay.approvals).extracting(ApproveRequest::pgToken)
			.startsWith("first", "forged-0", "forged-1")
			.endsWith("more-19", "last");
	}

	@Test
	void asksKakaoPayASmallNumberOfTimesForAFloodWithoutEnd() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		for (int second = 0; second < 60; second++) {
			for (int i = 0; i < 5; i++) {
				this.route.receive(order, "forged-" + second + "-" + i, PaymentFixture.ADDRESS);
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
		flood(order, "forged");
	}

	private void flood(String order, String name) {
		for (int i = 0; i < ReturnedTokenStore.MAX_USABLE; i++) {
			this.route.receive(order, name + "-" + i, PaymentFixture.ADDRESS);
			this.clock.advance(Duration.ofMillis(1));
		}
	}

	private void passesFor(Duration time) {
		for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(PASS)) {
			recoverAfter(PASS);
		}
	}

}
