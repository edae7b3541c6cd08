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
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.start.StartingPaymentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class ApprovingPaymentTest extends PaymentTest {

	@Autowired
	ApprovalClaims claims;

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

	/** A node that stood still between claim and call: another one may be calling. */
	@Test
	void sendsNothingOnceTheLeaseIsOver() {
		String order = readyOrder();
		Claim claim = this.claims.claim(order, TOKEN);
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(this.approving.resume(claim)).isEqualTo(new Undecided(order, PaymentStatus.RETURNED));
		assertThat(this.kakaoPay.approvals).isEmpty();
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.approving.resume(claim)).as("and nothing later").isInstanceOf(Undecided.class);
		assertThat(this.kakaoPay.approvals).hasSize(1);
	}

	@Test
	void leavesTheOutcomeOpenWhenTheAnswerIsLost() {
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
	void asksAPersonWhenTheAmountDiffers() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.pay(request, 38_999));
		assertThat(this.approving.approve(order, TOKEN)).isEqualTo(new Undecided(order, PaymentStatus.IN_REVIEW));
		assertThat(isPremium(this.member)).isFalse();
		assertThat(this.jdbc
			.sql("select total_amount from payment_approval where attempt_id = "
					+ "(select id from payment_attempt where order_handle = ?)")
			.param(order)
			.query(Long.class)
			.single()).as("our records say what KakaoPay's say").isEqualTo(38_999);
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
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		String cipherText = this.jdbc.sql("select max(cipher_text) from payment_return").query(String.class).single();
		assertThat(cipherText).isNotBlank().doesNotContain(TOKEN);
		this.approving.approve(order, TOKEN);
		assertThat(this.jdbc.sql("""
				select count(cipher_text) from payment_return r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ?""").param(order).query(Long.class).single()).isZero();
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

	static Refusal refusal(ApprovalResult result) {
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
