package com.moviecurators.premium.payment.approve;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult.Approved;
import com.moviecurators.premium.payment.approve.ApprovalResult.NotApproved;
import com.moviecurators.premium.payment.approve.ApprovalResult.Undecided;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.start.StartingPaymentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApprovingPaymentTest extends PaymentTest {

	@Test
	void takesTheMoneyOnceAndGrantsPremium() {
		String order = readyOrder();
		ApprovalResult result = this.approving.approve(order, TOKEN);
		assertThat(result).isInstanceOfSatisfying(Approved.class, (approved) -> {
			assertThat(approved.receipt().amount()).isEqualTo(39_000);
			assertThat(approved.receipt().approvedAt()).isEqualTo(PaymentFixture.NOON);
		});
		assertThat(isPremium(this.member)).isTrue();
		assertThat(count("payment_approval", order)).isOne();
		assertThat(reasons(order)).containsExactly("STARTED", "READY_ANSWERED", "RETURNED", "APPROVE_CLAIMED",
				"APPROVE_ANSWERED");
	}

	@Test
	void givesARepeatTheSameAnswerWithoutCalling() {
		String order = readyOrder();
		ApprovalResult first = this.approving.approve(order, TOKEN);
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(first);
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void callsOnceForAHundredAtOnce() throws Exception {
		String order = readyOrder();
		CountDownLatch kakaoPayAnswers = new CountDownLatch(1);
		this.kakaoPay.onApprove((request) -> {
			awaitQuietly(kakaoPayAnswers);
			return ScriptedKakaoPay.pay(request);
		});
		Thread.ofVirtual().start(() -> {
			while (this.kakaoPay.approvals.isEmpty()) {
				Thread.onSpinWait();
			}
			kakaoPayAnswers.countDown();
		});
		List<Future<ApprovalResult>> results = StartingPaymentTest.atOnce(100,
				() -> this.approving.approve(order, TOKEN));
		for (Future<ApprovalResult> result : results) {
			assertThat(result.get()).isInstanceOfAny(Approved.class, Undecided.class);
		}
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void callsOnceWhileTheAnswerWaitsForItsCommit() throws Exception {
		String order = readyOrder();
		this.sabotage.reached.drainPermits();
		this.sabotage.pause = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<ApprovalResult> winner = threads.submit(() -> this.approving.approve(order, TOKEN));
			this.sabotage.reached.acquire();
			CountDownLatch asking = new CountDownLatch(5);
			List<Future<ApprovalResult>> losers = IntStream.range(0, 5).mapToObj((i) -> threads.submit(() -> {
				asking.countDown();
				return this.approving.approve(order, TOKEN);
			})).toList();
			asking.await();
			this.sabotage.pause.countDown();
			for (Future<ApprovalResult> loser : losers) {
				assertThat(loser.get()).isEqualTo(winner.get());
			}
		}
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void holdsNothingWhileItCalls() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			assertThat(status(order)).isEqualTo(PaymentStatus.APPROVING);
			assertThat(isPremium(this.member)).isFalse();
			return ScriptedKakaoPay.pay(request);
		});
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(Approved.class);
	}

	@Test
	void keepsTheOutcomeOpenWhenTheAnswerIsLost() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.UNKNOWN));
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.UNKNOWN));
		assertThat(this.kakaoPay.approvals).hasSize(1);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void triesAgainWhenTheCallWasNeverSent() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown(UnknownCause.Kind.NOT_SENT));
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.RETURNED));
		this.kakaoPay.reset();
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
	}

	@Test
	void staysPayableAfterAWrongToken() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> request.pgToken().equals(TOKEN) ? ScriptedKakaoPay.pay(request)
				: ScriptedKakaoPay.refused(-708));
		assertThat(refusal(this.approving.approve(order, "forged"))).isEqualTo(Refusal.TOKEN_REFUSED);
		assertThat(refusal(this.approving.approve(order, "forged"))).isEqualTo(Refusal.TOKEN_REFUSED);
		assertThat(this.kakaoPay.approvals).as("a refused token is not tried twice").hasSize(1);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(Approved.class);
		assertThat(refusal(this.approving.approve(order, "forged"))).isEqualTo(Refusal.TOKEN_REFUSED);
	}

	@Test
	void waitsForAMemberWhoHasNotFinished() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-701));
		assertThat(refusal(this.approving.approve(order, TOKEN))).isEqualTo(Refusal.NOT_FINISHED);
		this.kakaoPay.reset();
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(Approved.class);
	}

	@ParameterizedTest
	@CsvSource({ "-723, EXPIRED", "-780, FAILED", "-703, FAILED", "-706, FAILED", "-722, FAILED", "-797, FAILED" })
	void endsWhatKakaoPayCertainlyRefused(int code, PaymentStatus end) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(code));
		assertThat(refusal(this.approving.approve(order, TOKEN))).isEqualTo(Refusal.valueOf(end.name()));
		assertThat(status(order)).isEqualTo(end);
		this.kakaoPay.reset();
		assertThat(readyOrder()).as("the next purchase is free").isNotEqualTo(order);
	}

	@ParameterizedTest
	@ValueSource(ints = { -401, -403, -429, -731, -798 })
	void doesNotLoseAPaymentToAWrongSetting(int code) {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(code));
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.RETURNED));
		this.kakaoPay.reset();
		recoverAfter(Duration.ofSeconds(2));
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void refusesBeforeTheCallWhoBecamePremiumMeanwhile() {
		String order = readyOrder();
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		assertThat(refusal(this.approving.approve(order, TOKEN))).isEqualTo(Refusal.ALREADY_PREMIUM);
		assertThat(this.kakaoPay.approvals).isEmpty();
		assertThat(status(order)).isEqualTo(PaymentStatus.CANCELED);
	}

	@Test
	void refusesBeforeTheCallWhoClosedTheAccount() {
		String order = readyOrder();
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
		assertThat(refusal(this.approving.approve(order, TOKEN))).isEqualTo(Refusal.CANCELED);
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	@Test
	void asksAPersonWhenTheAmountDiffers() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 38_999));
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.IN_REVIEW));
		assertThat(isPremium(this.member)).isFalse();
		assertThat(count("payment_approval", order)).isZero();
	}

	@Test
	void givesEachGrantToItsPayer() {
		MemberId other = newMember();
		String mine = start(this.member).order();
		String theirs = start(other).order();
		this.approving.approve(theirs, TOKEN);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(isPremium(other)).isTrue();
		this.approving.approve(mine, TOKEN);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(this.kakaoPay.approvals).extracting("partnerUserId")
			.containsExactly("member-" + other.value(), "member-" + this.member.value());
	}

	@Test
	void erasesTheTokenOnceItIsFinal() {
		String order = readyOrder();
		this.receiving.receive(order, TOKEN);
		String kept = this.jdbc.sql("select max(cipher_text) from payment_return").query(String.class).single();
		assertThat(kept).isNotBlank().doesNotContain(TOKEN);
		this.approving.approve(order, TOKEN);
		assertThat(this.jdbc.sql("""
				select count(cipher_text) from payment_return r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ?""").param(order).query(Long.class).single()).isZero();
	}

	@Test
	void refusesAHandleThatItNeverMade() {
		assertThatExceptionOfType(PaymentRefused.class)
			.isThrownBy(() -> this.approving.approve(PaymentFixture.ORDER, TOKEN))
			.returns(Refusal.UNKNOWN_ORDER, PaymentRefused::refusal);
		assertThat(this.kakaoPay.approvals).isEmpty();
	}

	@Test
	void boundsTheTokensThatAreKept() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		for (int i = 0; i < ReturnedTokenStore.MAX_USABLE; i++) {
			this.approving.approve(order, "token-" + i);
		}
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.approving.approve(order, "one-more"))
			.returns(Refusal.TOO_MANY_RETURNS, PaymentRefused::refusal);
	}

	@Test
	void canBeLookedUpAYearLater() {
		String order = readyOrder();
		this.approving.approve(order, TOKEN);
		this.clock.advance(Duration.ofDays(365));
		assertThat(this.memberPayments.details(this.member, order, Locale.KOREAN).summary().status())
			.isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.jdbc.sql("select tid from payment_attempt where order_handle = ?")
			.param(order)
			.query(String.class)
			.single()).as("a refund needs it").isNotBlank();
	}

	private static Refusal refusal(ApprovalResult result) {
		assertThat(result).isInstanceOf(NotApproved.class);
		return ((NotApproved) result).refusal();
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
