package com.moviecurators.premium.payment.start;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.kakaopay.ReadyRequest;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

public class StartingPaymentTest extends PaymentTest {

	@Test
	void asksKakaoPayForThePriceOfTheDatabase() {
		String order = readyOrder();
		ReadyRequest asked = this.kakaoPay.readies.getLast();
		assertThat(asked.totalAmount()).isEqualTo(39_000);
		assertThat(asked.vatAmount()).isEqualTo(3_545);
		assertThat(asked.partnerOrderId()).isEqualTo(order);
		assertThat(asked.approvalUrl()).isEqualTo(URI.create("http://localhost:8080/kakaoPay/success?order=" + order));
	}

	@Test
	void commitsBeforeItCallsAndHoldsNothingWhileItDoes() {
		this.kakaoPay.onReady((request) -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			assertThat(status(request.partnerOrderId())).isEqualTo(PaymentStatus.CREATED);
			return ScriptedKakaoPay.unknown();
		});
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	@Test
	void dropsAnAnswerThatComesAfterTheAttemptWasClosed() {
		this.kakaoPay.onReady((request) -> {
			recoverAfter(Duration.ofSeconds(30));
			assertThat(status(request.partnerOrderId())).isEqualTo(PaymentStatus.FAILED);
			return this.kakaoPay.prepare(request);
		});
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.PAYMENT_IN_PROGRESS, PaymentRefused::refusal);
	}

	@Test
	void offersTheOpenAttemptAgain() {
		StartedPayment first = start(this.member);
		assertThat(start(this.member)).isEqualTo(first);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	@Test
	void startsAnewWhenKakaoPaySaysThatTheMemberStoppedOverThere() {
		String stopped = readyOrder();
		this.kakaoPay.inquiryAnswers(OrderStatus.QUIT_PAYMENT);
		String order = readyOrder();
		assertThat(order).isNotEqualTo(stopped);
		assertThat(status(stopped)).isEqualTo(PaymentStatus.CANCELED);
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void sendsTheMemberBackToKakaoPayAfterARefusedToken() {
		StartedPayment first = start(this.member);
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-708));
		this.approving.approve(first.order(), "forged");
		StartedPayment again = start(this.member);
		assertThat(again.status()).isEqualTo(PaymentStatus.RETURNED);
		assertThat(again.redirectUrls()).isEqualTo(first.redirectUrls());
	}

	@Test
	void asksKakaoPayOnceForManyImpatientClicks() {
		for (int click = 0; click < 10; click++) {
			start(this.member);
		}
		assertThat(this.kakaoPay.inquiries).hasSize(1);
	}

	@Test
	void takesAnAnswerThatItsRecordsCannotHoldForNone() {
		this.kakaoPay.onReady((request) -> {
			URI address = URI.create("https://online-payment.kakaopay.com/" + "x".repeat(3_000));
			return new Outcome.Happened<>(
					new ReadyAnswer("T-too-long", address, address, address, null, null, ScriptedKakaoPay.KOREAN_NOON));
		});
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		this.kakaoPay.reset();
		assertThat(readyOrder()).isNotBlank();
	}

	@Test
	void showsHowFarAnAttemptIsThatCannotBePaidAnyMore() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.unknown());
		this.approving.approve(order, TOKEN);
		StartedPayment again = start(this.member);
		assertThat(again.order()).isEqualTo(order);
		assertThat(again.status()).isEqualTo(PaymentStatus.UNKNOWN);
		assertThat(again.redirectUrls()).isNull();
	}

	@Test
	void refusesAPremiumMemberBeforeKakaoPayIsCalled() {
		this.jdbc.sql("update account set premium = true where id = ?").param(this.member.value()).update();
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.ALREADY_PREMIUM, PaymentRefused::refusal);
		assertThat(this.kakaoPay.readies).isEmpty();
	}

	@Test
	void refusesWhoClosedTheAccountBeforeKakaoPayIsCalled() {
		this.jdbc.sql("update account set closed_at = current_timestamp where id = ?")
			.param(this.member.value())
			.update();
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.ACCOUNT_CLOSED, PaymentRefused::refusal);
		assertThat(this.kakaoPay.readies).isEmpty();
	}

	@Test
	void refusesAPlanThatIsNotForSale() {
		assertThatExceptionOfType(PaymentRefused.class)
			.isThrownBy(() -> this.starting.start(this.member, "PREMIUM_FOREVER"))
			.returns(Refusal.UNKNOWN_PLAN, PaymentRefused::refusal);
		assertThat(this.kakaoPay.readies).isEmpty();
	}

	@Test
	void startsAnewAfterAnAbandonedAttemptRanOut() {
		String abandoned = readyOrder();
		this.clock.advance(Duration.ofMinutes(15));
		String order = readyOrder();
		assertThat(order).isNotEqualTo(abandoned);
		assertThat(status(abandoned)).isEqualTo(PaymentStatus.EXPIRED);
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
	}

	@Test
	void startsAnewAfterAServerDiedBeforeReadyWasAnswered() {
		this.kakaoPay.onReady((request) -> {
			throw new IllegalStateException("the server dies here");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.starting.start(this.member, PLAN));
		this.kakaoPay.reset();
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.starting.start(this.member, PLAN))
			.returns(Refusal.PAYMENT_IN_PROGRESS, PaymentRefused::refusal);
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(this.starting.start(this.member, PLAN).status()).isEqualTo(PaymentStatus.READY);
	}

	@ParameterizedTest
	@EnumSource(UnknownCause.Kind.class)
	void leavesNothingInTheWayWhenKakaoPayCannotBeReached(UnknownCause.Kind kind) {
		this.kakaoPay.onReady((request) -> ScriptedKakaoPay.unknown(kind));
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.starting.start(this.member, PLAN))
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		this.kakaoPay.reset();
		assertThat(this.starting.start(this.member, PLAN).status()).isEqualTo(PaymentStatus.READY);
	}

	@Test
	void leavesNothingInTheWayWhenKakaoPayRefuses() {
		this.kakaoPay.onReady((request) -> ScriptedKakaoPay.refused(-799));
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(() -> this.starting.start(this.member, PLAN))
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
		this.kakaoPay.reset();
		assertThat(this.starting.start(this.member, PLAN).status()).isEqualTo(PaymentStatus.READY);
	}

	@Test
	void sendsNobodyToAForeignHost() {
		URI evil = URI.create("https://evil.example/pay");
		this.kakaoPay.onReady((request) -> new Outcome.Happened<>(
				new ReadyAnswer("T1", evil, evil, evil, null, null, ScriptedKakaoPay.KOREAN_NOON)));
		assertThatExceptionOfType(PaymentRefused.class).isThrownBy(this::readyOrder)
			.returns(Refusal.KAKAOPAY_UNAVAILABLE, PaymentRefused::refusal);
	}

	@Test
	void makesOneAttemptOutOfManyTabs() throws Exception {
		List<Future<StartedPayment>> tabs = atOnce(20, () -> start(this.member));
		Set<String> orders = tabs.stream()
			.map(StartingPaymentTest::orderOrNothing)
			.filter((order) -> !order.isEmpty())
			.collect(Collectors.toSet());
		assertThat(orders).hasSize(1);
		assertThat(this.kakaoPay.readies).hasSize(1);
	}

	/** Those who came too early are asked to repeat; every other failure is one. */
	private static String orderOrNothing(Future<StartedPayment> tab) {
		try {
			return tab.get().order();
		}
		catch (ExecutionException ex) {
			assertThat(ex.getCause()).isInstanceOfSatisfying(PaymentRefused.class,
					(refused) -> assertThat(refused.refusal()).isEqualTo(Refusal.PAYMENT_IN_PROGRESS));
			return "";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static <T> List<Future<T>> atOnce(int callers, Callable<T> call) throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> calls = IntStream.range(0, callers).mapToObj((i) -> threads.submit(() -> {
				start.await();
				return call.call();
			})).toList();
			start.countDown();
			return calls;
		}
	}

}
