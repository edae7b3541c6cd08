package com.moviecurators.kakaopay.simulator.merchant;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Each fault as a client sees it, and its effect on the payment. */
class FaultInjectionTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop-answer-after-effect", "reset-after-effect" })
	void losesTheAnswerOfAnExecutedApproval(String fault) throws Exception {
		assertApprovalBreaks(fault, PaymentStatus.SUCCESS_PAYMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop-request", "reset" })
	void losesTheRequestOfAnApproval(String fault) throws Exception {
		assertApprovalBreaks(fault, PaymentStatus.AUTH_PASSWORD);
	}

	@ParameterizedTest
	@CsvSource({ "http-500,500,AUTH_PASSWORD", "http-503,503,AUTH_PASSWORD", "http-502,502,AUTH_PASSWORD",
			"http-500-after-effect,500,SUCCESS_PAYMENT", "garbage,200,AUTH_PASSWORD",
			"garbage-after-effect,200,SUCCESS_PAYMENT", "error:-785,400,AUTH_PASSWORD",
			"error:-780:LACK_BALANCE,400,FAIL_PAYMENT", "error:-780:USER_LOCKED,400,AUTH_PASSWORD",
			"error-after-effect:-780:BANK_FIRM_UNKNOWN,400,SUCCESS_PAYMENT", "error:-9798,503,AUTH_PASSWORD",
			"error:-780:0290,400,AUTH_PASSWORD", "error-after-effect:-780:0290,400,SUCCESS_PAYMENT",
			"error-after-failure:-780:0290,400,FAIL_PAYMENT", "error-before-effect:60000:-780:0290,400,AUTH_PASSWORD",
			"error-after-failure-before-effect:60000:-780:0290,400,FAIL_PAYMENT" })
	void answersAnApprovalWrongly(String fault, int status, PaymentStatus after) throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		script("approve", fault);
		Answer answer = merchant.approve("o", tid, token);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(simulator.payment("o").orElseThrow().status()).isEqualTo(after);
		assertThat(simulator.payment("o").orElseThrow().approveCalls()).isEqualTo(1);
	}

	@Test
	void sendsErrorsInKakaoPaysShape() throws Exception {
		merchant.ready("o");
		script("order", "error:-780:USER_LOCKED");
		Answer answer = merchant.order("any");
		assertThat(answer.errorCode()).isEqualTo(-780);
		assertThat(answer.at("/error_message").asString()).isEqualTo("approval failure!");
		assertThat(answer.at("/extras/method_result_code").asString()).isEqualTo("USER_LOCKED");
		assertThat(answer.at("/extras/method_result_message").asString()).isNotBlank();
	}

	@Test
	void sendsGarbageThatIsNoJson() throws Exception {
		merchant.ready("o");
		script("ready", "garbage");
		Answer answer = merchant.call("ready", Merchant.readyFields("o2"));
		assertThat(answer.raw().body()).startsWith("<html>");
		assertThat(simulator.payment("o2")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ready", "approve", "order", "cancel" })
	void overstatesAmountsInAnswersOnly(String call) throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		if (!call.equals("approve")) {
			merchant.approve("o", tid, token);
		}
		script(call, "wrong-amount");
		Answer answer = switch (call) {
			case "ready" -> merchant.call("ready", Merchant.readyFields("other"));
			case "approve" -> merchant.approve("o", tid, token);
			case "order" -> merchant.order(tid);
			default -> merchant.cancel(tid, 1_000);
		};
		assertThat(answer.status()).isEqualTo(200);
		if (call.equals("ready")) {
			assertThat(simulator.payment("other").orElseThrow().amount().total()).isEqualTo(34_000);
		}
		else {
			assertThat(answer.at("/amount/total").asInt()).isEqualTo(34_000);
			assertThat(simulator.payment("o").orElseThrow().amount().total()).isEqualTo(33_000);
		}
		if (call.equals("cancel")) {
			assertThat(answer.at("/approved_cancel_amount/total").asInt()).isEqualTo(2_000);
			assertThat(simulator.payment("o").orElseThrow().canceled().total()).isEqualTo(1_000);
		}
	}

	@Test
	void leavesRefusalsUnchangedWhenTheAmountIsOverstated() throws Exception {
		script("order", "wrong-amount");
		assertThat(merchant.order("T" + "0".repeat(19)).errorCode()).isEqualTo(-721);
	}

	@Test
	void hasItsEffectAtOnceAndRefusesOthersUntilItsAnswer() throws Exception {
		try (KakaoPaySimulator own = KakaoPaySimulator.start(0)) {
			Merchant shop = new Merchant(own.baseUrl());
			String tid = shop.ready("o");
			String token = shop.pay("o");
			own.fault(Call.APPROVE, Fault.slow(Duration.ofMinutes(1)));
			CompletableFuture<Answer> slow = later(() -> shop.approve("o", tid, token));
			await().atMost(PATIENCE)
				.until(() -> own.payment("o").orElseThrow().status() == PaymentStatus.SUCCESS_PAYMENT);
			await().atMost(PATIENCE).until(() -> shop.approve("o", tid, token).errorCode() == -785);
			assertThat(shop.cancel(tid, 1).errorCode()).isEqualTo(-785);
			assertThat(slow).isNotDone();
		}
	}

	@Test
	void answersLateAndAllowsOthersAfterwards() throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		script("approve", "slow:200");
		long start = System.nanoTime();
		assertThat(merchant.approve("o", tid, token).status()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
		await().atMost(PATIENCE).until(() -> merchant.approve("o", tid, token).errorCode() == -702);
	}

	@Test
	void delaysTheEffectAndRefusesOthersMeanwhile() throws Exception {
		try (KakaoPaySimulator own = KakaoPaySimulator.start(0)) {
			Merchant shop = new Merchant(own.baseUrl());
			String tid = shop.ready("o");
			String token = shop.pay("o");
			own.fault(Call.APPROVE, Fault.slowEffect(Duration.ofMinutes(1)));
			CompletableFuture<Answer> slow = later(() -> shop.approve("o", tid, token));
			await().atMost(PATIENCE).until(() -> own.faults().isEmpty());
			await().atMost(PATIENCE).until(() -> shop.cancel(tid, 1).errorCode() == -785);
			assertThat(shop.order(tid).at("/status").asString()).isEqualTo("AUTH_PASSWORD");
			assertThat(slow).isNotDone();
		}
	}

	@Test
	void hasTheDelayedEffectWithItsAnswer() throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		script("approve", "slow-effect:200");
		assertThat(merchant.approve("o", tid, token).status()).isEqualTo(200);
		assertThat(status("o")).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
	}

	@Test
	void appliesToItsCallAndOrderOnly() throws Exception {
		String one = merchant.ready("one");
		String two = merchant.ready("two");
		simulator.fault(Call.ORDER, Fault.http(500), 2, "two");
		assertThat(merchant.order(one).status()).isEqualTo(200);
		assertThat(merchant.order(two).status()).isEqualTo(500);
		assertThat(merchant.cancel(two, 1).errorCode()).isEqualTo(-784);
		assertThat(merchant.order(two).status()).isEqualTo(500);
		assertThat(merchant.order(two).status()).isEqualTo(200);
	}

	@Test
	void appliesToReadyByItsOrderNumber() throws Exception {
		simulator.fault(Call.READY, Fault.error(-401), 1, "two");
		assertThat(merchant.call("ready", Merchant.readyFields("one")).status()).isEqualTo(200);
		assertThat(merchant.call("ready", Merchant.readyFields("two")).status()).isEqualTo(401);
	}

	@Test
	void appliesFaultsInTheirOrder() throws Exception {
		simulator.fault(Call.ORDER, Fault.http(500));
		simulator.fault(Call.ORDER, Fault.error(-781, "6666"));
		assertThat(merchant.order("x").status()).isEqualTo(500);
		assertThat(merchant.order("x").at("/extras/method_result_code").asString()).isEqualTo("6666");
		assertThat(merchant.order("x").errorCode()).isEqualTo(-721);
	}

	private static void assertApprovalBreaks(String fault, PaymentStatus after) throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		script("approve", fault);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> merchant.approve("o", tid, token));
		assertThat(simulator.payment("o").orElseThrow().status()).isEqualTo(after);
		assertThat(simulator.payment("o").orElseThrow().approveCalls()).isEqualTo(1);
		assertThat(simulator.faults()).isEmpty();
	}

	private static void script(String call, String fault) throws Exception {
		assertThat(merchant.control("POST", "/faults", Map.of("call", call, "fault", fault)).status()).isEqualTo(201);
	}

	private static PaymentStatus status(String order) {
		return simulator.payment(order).orElseThrow().status();
	}

	private static CompletableFuture<Answer> later(java.util.concurrent.Callable<Answer> call) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return call.call();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
