package com.moviecurators.premium.payment.decide;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two admins, recovery and KakaoPay's console at once: one wins, nobody pays twice. */
class DecisionRacesTest extends DecisionTest {

	@Autowired
	ReconcilingPayment reconciling;

	@Autowired
	PaymentAttempts attempts;

	@Autowired
	Members members;

	@Test
	void manyRefundsAtOnceGiveBackOnce() throws Exception {
		String order = approvedOrder();
		long seen = revision(order);
		List<Object> outcomes = atOnce(IntStream.range(0, 100)
			.mapToObj((i) -> (Callable<Object>) () -> this.decisions.decide(new Act(
					(i % 2 == 0) ? this.admin : this.second, order, Action.REFUND, 10_000L, false, "because", seen)))
			.toList());
		assertThat(outcomes).filteredOn(Boolean.class::isInstance).as("one wins").hasSize(1);
		assertThat(outcomes).filteredOn(DecisionRefusal.class::isInstance)
			.hasSize(99)
			.allMatch(DecisionRefusal.CASE_CHANGED::equals);
		recoverAfter(GRACE);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(count("payment_refund", order)).isOne();
		assertThat(count("payment_decision", order)).isOne();
		assertThat(auditOf(order)).containsOnlyOnce("REFUNDED");
	}

	@Test
	void twoConfirmationsAtOnceGiveBackOnce() throws Exception {
		String order = approvedOrder();
		refund(order, PRICE);
		long proposal = proposal(order).id();
		long seen = revision(order);
		List<Object> outcomes = atOnce(Stream.of(this.second, newAdmin())
			.map((who) -> (Callable<Object>) () -> this.decisions.confirm(new Answer(who, order, proposal, seen)))
			.toList());
		assertThat(outcomes).filteredOn(Boolean.class::isInstance).as("one wins").hasSize(1);
		recoverAfter(GRACE);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(count("payment_refund", order)).isOne();
		assertThat(auditOf(order)).containsOnlyOnce("CONFIRMED", "REFUNDED");
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	/** The member gets all back, and reads nothing for it. */
	@Test
	void nothingIsOpenedWhileAllGoesBack() {
		String order = approvedOrder();
		refund(order, PRICE);
		this.kakaoPay.onCancel((request) -> {
			assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.ON_HOLD);
			return this.kakaoPay.refund(request);
		});
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.NOT_PREMIUM);
		assertThat(this.members.premiumOpenedAt(this.member)).isEmpty();
	}

	@Test
	void oneOfTwoAdminsWhoDecideDifferentlyAtOnceIsRefused() throws Exception {
		String order = approvedOrder();
		long seen = revision(order);
		List<Object> outcomes = atOnce(
				List.of(() -> refund(this.admin, order, 10_000, seen), () -> refund(this.second, order, 20_000, seen)));
		assertThat(outcomes).filteredOn(Boolean.class::isInstance).as("either is possible, one wins").hasSize(1);
		assertThat(outcomes).containsOnlyOnce(DecisionRefusal.CASE_CHANGED);
		assertThat(count("payment_decision", order)).isOne();
		recoverAfter(GRACE);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void aConfirmationAndARejectionAtOnce() throws Exception {
		String order = approvedOrder();
		refund(order, PRICE);
		Answer confirmation = new Answer(this.second, order, proposal(order).id(), revision(order));
		Answer rejection = new Answer(this.admin, order, proposal(order).id(), revision(order));
		List<Object> outcomes = atOnce(List.of(() -> this.decisions.confirm(confirmation), () -> {
			this.decisions.decline(rejection, "no");
			return "declined";
		}));
		assertThat(outcomes).containsOnlyOnce(DecisionRefusal.CASE_CHANGED);
		boolean declined = outcomes.contains("declined");
		assertThat(proposal(order).status()).isEqualTo(declined ? Status.DECLINED : Status.DONE);
		recoverAfter(GRACE);
		assertThat(this.kakaoPay.cancels).hasSize(declined ? 0 : 1);
	}

	/** KakaoPay's answer to the admin's question is stalled, and recovery is faster. */
	@Test
	void recoverySettlesTheCaseWhileTheAdminsQuestionIsUnderWay() {
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofHours(25));
		assertThat(reasons(order)).endsWith("GAVE_UP_ASKING");
		long seen = revision(order);
		this.kakaoPay.onOrder((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
			this.reconciling
				.inquire(Inquiry.about(this.attempts.findByOrder(order).orElseThrow(), this.clock.instant()));
			return this.kakaoPay.answer(request, OrderStatus.QUIT_PAYMENT);
		});
		assertThat(refusal(() -> act(Action.CLOSE, order, this.admin, seen))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(reasons(order)).endsWith("INQUIRY_PAID");
		assertThat(isPremium(this.member)).isTrue();
		assertThat(count("payment_decision", order)).isZero();
	}

	/** A machine can judge: the admin's own question settles the case. */
	@Test
	void theAdminsQuestionSettlesWhatAMachineCanJudge() {
		String order = unknownOrder();
		this.kakaoPay.onOrder((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ofHours(25));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		assertThat(refusal(() -> act(Action.RECORD_AS_PAID, order))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(reasons(order)).endsWith("INQUIRY_PAID");
		assertThat(isPremium(this.member)).isTrue();
	}

	/** Money went back by KakaoPay's console, and our records do not know yet. */
	@Test
	void aRefundInTheConsoleMeanwhile() {
		String order = approvedOrder();
		refund(order, 10_000);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 25_000L));
		assertThat(refusal(() -> refund(order, 20_000))).isEqualTo(DecisionRefusal.RECORDS_DIFFER);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	/** A part went back in the console before we knew that it was paid. */
	@Test
	void whatIsRecordedAsPaidMayHavePartlyGoneBack() {
		String order = unexplainedOrder();
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, 10_000L));
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(refusal(() -> act(Action.RECORD_AS_PAID, order))).as("look again: a refund is recorded now")
			.isEqualTo(DecisionRefusal.CASE_CHANGED);
		act(Action.RECORD_AS_PAID, order);
		confirm(order);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void whatWentBackInTheConsoleAsAWholeNeedsNoDecision() {
		String order = unexplainedOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.CANCEL_PAYMENT);
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(refusal(() -> act(Action.CLOSE, order))).isEqualTo(DecisionRefusal.CASE_CHANGED);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isFalse();
	}

	private boolean refund(SignedInMember who, String order, long amount, long revision) {
		return this.decisions.decide(new Act(who, order, Action.REFUND, amount, false, "because", revision));
	}

	/** The results of all, started at the same moment; a refusal is one. */
	private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Object>> results = acts.stream().map((act) -> threads.submit(() -> {
				start.await();
				return act.call();
			})).toList();
			start.countDown();
			return results.stream().map(DecisionRacesTest::outcome).toList();
		}
	}

	private static Object outcome(Future<Object> result) {
		try {
			return result.get();
		}
		catch (ExecutionException ex) {
			return ((DecisionRefused) ex.getCause()).refusal();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
