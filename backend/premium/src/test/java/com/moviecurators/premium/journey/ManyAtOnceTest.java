package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many callers at once, with only five database connections between them. */
@DatabaseTest
class ManyAtOnceTest extends JourneyTest {

	@AfterEach
	void removeFaults() {
		KAKAO_PAY.clearFaults();
	}

	@Test
	void aHundredApprovesOfOneOrderMakeOneCall() throws Exception {
		Returned back = payAtKakaoPay(this.member);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = start(threads, 100, () -> this.nobody.approve(back.order(), back.pgToken()));
			for (Future<Answer> answer : answers) {
				assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 202);
			}
		}
		assertThat(kakaoPayRecord(back.order()).approveCalls()).isOne();
		assertThat(kakaoPayRecord(back.order()).actions()).hasSize(1);
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void aHundredClicksStartOnePayment() throws Exception {
		int before = KAKAO_PAY.payments().size();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = start(threads, 100, this.member::start);
			for (Future<Answer> answer : answers) {
				assertThat(answer.get().status()).as(answer.get().text()).isIn(201, 409);
			}
		}
		assertThat(this.member.get("/api/payments").json().size()).isOne();
		assertThat(KAKAO_PAY.payments()).as("KakaoPay was asked once").hasSize(before + 1);
	}

	@Test
	void twoTabsThatBuyTheSameBuyItOnce() throws Exception {
		int before = KAKAO_PAY.payments().size();
		try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> orders = start(tabs, 2, () -> startInATab(this.member));
			String order = orders.getFirst().get();
			assertThat(orders.getLast().get()).as("both tabs show one payment").isEqualTo(order);
			Returned back = payAtKakaoPay(order);
			for (Future<Answer> answer : start(tabs, 2, () -> this.member.approve(order, back.pgToken()))) {
				assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 202);
			}
			awaitPremium(this.member);
			assertThat(kakaoPayRecord(order).actions()).hasSize(1);
		}
		assertThat(KAKAO_PAY.payments()).hasSize(before + 1);
	}

	/** While the other tab is preparing the payment, a tab is asked to wait. */
	private static String startInATab(Caller who) {
		return Awaitility.await().until(() -> who.start().get("order"), (order) -> !order.isEmpty());
	}

	/**
	 * Ten approvals wait for KakaoPay on a pool of five: whoever held a connection
	 * meanwhile would starve the rest.
	 */
	@Test
	void readsGoOnWhileKakaoPayStalls() throws Exception {
		KAKAO_PAY.fault(Call.APPROVE, Fault.slow(Duration.ofMillis(2_500)), 10);
		List<Returned> backs = IntStream.range(0, 10).mapToObj((i) -> payAtKakaoPay(this.nobody.newMember())).toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> approvals = backs.stream()
				.map((back) -> threads.submit(() -> this.nobody.approve(back.order(), back.pgToken())))
				.toList();
			awaitCalls(backs);
			for (Future<Answer> read : start(threads, 50, () -> this.nobody.get("/api/plans"))) {
				assertThat(read.get().status()).isEqualTo(200);
			}
			assertThat(approvals).as("all reads were done before KakaoPay answered").noneMatch(Future::isDone);
			for (Future<Answer> approval : approvals) {
				assertThat(approval.get().status()).isEqualTo(200);
			}
		}
	}

	private void awaitCalls(List<Returned> backs) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(10))
			.until(() -> backs.stream().allMatch((back) -> kakaoPayRecord(back.order()).approveCalls() == 1));
	}

	private static <T> List<Future<T>> start(ExecutorService threads, int callers, Callable<T> call) {
		return IntStream.range(0, callers).mapToObj((i) -> threads.submit(call)).toList();
	}

}
