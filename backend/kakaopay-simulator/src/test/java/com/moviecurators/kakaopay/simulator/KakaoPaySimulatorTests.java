package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The simulator as a library. */
class KakaoPaySimulatorTests {

	@Test
	void steersPaymentsInJava() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0)) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			merchant.ready("a");
			assertThat(simulator.pay("a", PaymentMethod.MONEY).getQuery()).contains("pg_token=");
			merchant.ready("b");
			assertThat(simulator.cancel("b")).hasPath("/cancel");
			merchant.ready("c");
			assertThat(simulator.fail("c")).hasPath("/fail");
			merchant.ready("d");
			assertThat(simulator.expire("d")).hasPath("/fail");
			assertThat(simulator.payments()).extracting((payment) -> payment.status())
				.containsExactly(PaymentStatus.FAIL_PAYMENT, PaymentStatus.FAIL_PAYMENT, PaymentStatus.QUIT_PAYMENT,
						PaymentStatus.AUTH_PASSWORD);
			assertThatIllegalStateException().isThrownBy(() -> simulator.pay("c"))
				.withMessageContaining("FAIL_PAYMENT");
			assertThatIllegalStateException().isThrownBy(() -> simulator.pay("x")).withMessageContaining("order x");
		}
	}

	@Test
	void steersPaidPaymentsInJava() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0)) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String tid = merchant.ready("a");
			assertThatIllegalStateException().isThrownBy(() -> simulator.cancelInPartnerConsole("a"))
				.withMessageContaining("READY");
			URI returnUrl = simulator.pay("a", PaymentMethod.MONEY);
			merchant.approve("a", tid, returnUrl.getQuery().replaceFirst(".*pg_token=", ""));
			assertThat(simulator.cancelInPartnerConsole("a", 3_000).cancelAvailable().total()).isEqualTo(30_000);
			assertThat(simulator.leaveMoneyService("a").payerLeft()).isTrue();
			assertThat(merchant.cancel(tid, 1_000).errorCode()).isEqualTo(-781);
			assertThat(simulator.closeCancelWindow(tid).cancelWindowClosesAt()).isNotNull();
			assertThat(merchant.cancel(tid, 1_000).errorCode()).isEqualTo(-784);
			assertThatIllegalStateException().isThrownBy(() -> simulator.cancelInPartnerConsole("a", 1))
				.withMessageContaining("-784");
		}
	}

	@Test
	void steersPaymentsOfTheSameNumberByTheirTids() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0)) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String older = merchant.ready("twice");
			String newer = merchant.ready("twice");
			assertThat(simulator.pay(older).getQuery()).contains("pg_token=");
			assertThat(simulator.payment(older).orElseThrow().status()).isEqualTo(PaymentStatus.AUTH_PASSWORD);
			assertThat(simulator.payment(newer).orElseThrow().status()).isEqualTo(PaymentStatus.READY);
			assertThat(simulator.payment("twice")).isEqualTo(simulator.payment(newer));
		}
	}

	@Test
	void removesFaults() {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0)) {
			simulator.fault(Call.READY, Fault.reset(), 5);
			assertThat(simulator.faults()).hasSize(1);
			simulator.clearFaults();
			assertThat(simulator.faults()).isEmpty();
		}
	}

	@Test
	void followsAClockOfTheTest() throws Exception {
		Clock clock = Clock.fixed(Instant.parse("2026-12-31T15:00:00Z"), ZoneOffset.UTC);
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withClock(clock))) {
			Answer ready = new Merchant(simulator.baseUrl()).call("ready", Merchant.readyFields("o"));
			assertThat(ready.at("/created_at").asString()).isEqualTo("2027-01-01T00:00:00");
			simulator.advanceClock(Duration.ofMinutes(1));
			assertThat(simulator.clock().instant()).isEqualTo(Instant.parse("2026-12-31T15:01:00Z"));
		}
	}

	@Test
	void repeatsItselfForTheSameSeedAndClock() throws Exception {
		SimulatorSettings settings = new SimulatorSettings().withSeed(3)
			.withClock(Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC));
		List<String> tids = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			try (KakaoPaySimulator simulator = KakaoPaySimulator.start(settings)) {
				tids.add(new Merchant(simulator.baseUrl()).ready("o"));
			}
		}
		assertThat(tids.get(0)).isEqualTo(tids.get(1));
	}

	@Test
	void repeatsARunToTheLetter() throws Exception {
		SimulatorSettings settings = new SimulatorSettings().withSeed(7)
			.withFixedTime(Instant.parse("2026-11-22T06:04:05Z"));
		assertThat(transcript(settings)).isEqualTo(transcript(settings))
			.contains("2026-11-22T15:04:05")
			.isNotEqualTo(transcript(settings.withSeed(8)));
	}

	@Test
	void startsItsClockAtATime() throws Exception {
		Instant start = Instant.parse("2030-01-01T00:00:00Z");
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withStartTime(start))) {
			assertThat(simulator.clock().instant()).isBetween(start, start.plusSeconds(60));
			Instant before = simulator.clock().instant();
			await().until(() -> simulator.clock().instant().isAfter(before));
		}
	}

	/** Pays, approves and refunds, and gives all that KakaoPay answered. */
	private static String transcript(SimulatorSettings settings) throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(settings.withPublicUrl(URI.create("http://pay")))) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			Answer ready = merchant.call("ready", Merchant.readyFields("o"));
			String tid = ready.at("/tid").asString();
			String token = merchant.pay("o");
			Answer approval = merchant.approve("o", tid, token);
			Answer cancel = merchant.cancel(tid, 33_000);
			return ready.raw().body() + token + approval.raw().body() + cancel.raw().body();
		}
	}

	@Test
	void obeysItsSettings() throws Exception {
		SimulatorSettings settings = new SimulatorSettings().withSecretKey("mine")
			.withCid("CA00000001", "0123456789abcdefghijklmn")
			.withMaximumAmount(10)
			.withRegisteredOrigins(List.of("http://localhost:1"))
			.withPublicUrl(URI.create("https://pay.example.com"));
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(settings)) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			assertThat(merchant.call("ready", Merchant.readyFields("o")).errorCode()).isEqualTo(-401);
		}
		SimulatorSettings open = new SimulatorSettings().withPublicUrl(URI.create("https://pay.example.com"));
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(open)) {
			Answer ready = new Merchant(simulator.baseUrl()).call("ready", Merchant.readyFields("o"));
			assertThat(ready.at("/next_redirect_pc_url").asString()).startsWith("https://pay.example.com/mockup/");
		}
		assertThat(settings.engine().cids()).containsKeys("TC0ONETIME", "CA00000001");
		assertThat(settings.engine().maximumAmount()).isEqualTo(10);
		assertThat(settings.engine().registeredOrigins()).containsExactly("http://localhost:1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "slow:60000", "slow-effect:60000" })
	void stopsWhileACallIsUnderWay(String fault) throws Exception {
		KakaoPaySimulator simulator = KakaoPaySimulator.start(0);
		Merchant merchant = new Merchant(simulator.baseUrl());
		String tid = merchant.ready("o");
		simulator.fault(Call.ORDER, Fault.parse(fault));
		ExecutorService pool = Executors.newSingleThreadExecutor();
		try {
			Future<Answer> call = pool.submit(() -> merchant.order(tid));
			await().until(() -> simulator.faults().isEmpty());
			assertTimeoutPreemptively(Duration.ofSeconds(30), simulator::stop);
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> call.get(30, TimeUnit.SECONDS));
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void holdsHundredsOfSlowCallsAtOnce() throws Exception {
		int calls = 300;
		ExecutorService pool = Executors.newFixedThreadPool(calls);
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0)) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String tid = merchant.ready("o");
			simulator.fault(Call.ORDER, Fault.slow(Duration.ofMinutes(5)), calls);
			for (int i = 0; i < calls; i++) {
				pool.submit(() -> merchant.order(tid));
			}
			await().atMost(Duration.ofMinutes(1)).until(() -> underWay(merchant) == calls);
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void answersHundredsOfSlowCalls() throws Exception {
		int calls = 300;
		ExecutorService pool = Executors.newFixedThreadPool(calls);
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(0)) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String tid = merchant.ready("o");
			simulator.fault(Call.ORDER, Fault.slow(Duration.ofMillis(200)), calls);
			Callable<Answer> order = () -> merchant.order(tid);
			for (Future<Answer> answer : pool.invokeAll(Collections.nCopies(calls, order))) {
				assertThat(answer.get().status()).isEqualTo(200);
			}
		}
		finally {
			pool.shutdownNow();
		}
	}

	private static long underWay(Merchant merchant) throws Exception {
		return merchant.control("GET", "/calls", null)
			.at("")
			.valueStream()
			.filter((call) -> call.at("/under_way").asBoolean())
			.count();
	}

}
