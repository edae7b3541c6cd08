package com.moviecurators.kakaopay.simulator.control;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** The journal over the control API. */
class JournalApiTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.wireMock().resetMappings();
		simulator.reset();
	}

	@Test
	void recordsAWholePurchase() throws Exception {
		Answer ready = merchant.call("ready", Merchant.readyFields("o"));
		merchant.get(URI.create(ready.at("/next_redirect_pc_url").asString()).getPath());
		String tid = ready.at("/tid").asString();
		merchant.approve("o", tid, merchant.pay("o"));
		merchant.order(tid);
		merchant.cancel(tid, 1_000);
		JsonNode calls = calls("?order=o");
		assertThat(texts(calls, "who")).containsExactly("merchant", "merchant", "merchant", "payer", "payer",
				"merchant");
		assertThat(texts(calls, "call")).containsExactly("cancel", "order", "approve", "pay", "open", "ready");
		assertThat(texts(calls, "status_after")).containsExactly("PART_CANCEL_PAYMENT", "SUCCESS_PAYMENT",
				"SUCCESS_PAYMENT", "AUTH_PASSWORD", "OPEN_PAYMENT", "READY");
		assertThat(texts(calls, "effect")).containsExactly("true", "false", "true", "true", "true", "true");
		assertThat(calls.at("/2/asked/tid").asString()).isEqualTo(tid);
		assertThat(calls.at("/2/answer/amount/total").asInt()).isEqualTo(33_000);
		assertThat(calls.at("/2/fault").isNull()).isTrue();
	}

	@Test
	void hidesKeysAndTokens() throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		merchant.approve("o", tid, token);
		Answer calls = merchant.control("GET", "/calls", null);
		assertThat(calls.raw().body()).doesNotContain(token).doesNotContain(Merchant.KEY.substring(11));
		assertThat(calls.at("/0/authorization").asString()).isEqualTo("SECRET_KEY ****");
		assertThat(calls.at("/0/asked/pg_token").asString()).isEqualTo("****");
		assertThat(calls.at("/1/answer/returnUrl").asString()).endsWith("pg_token=****");
	}

	@ParameterizedTest
	@CsvSource({ "drop-answer-after-effect,closed,true,SUCCESS_PAYMENT", "drop-request,closed,false,AUTH_PASSWORD",
			"reset,reset,false,AUTH_PASSWORD" })
	void recordsAnAnswerThatNeverArrived(String fault, String answered, boolean effect, String status)
			throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		simulator.fault(Call.APPROVE, Fault.parse(fault));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> merchant.approve("o", tid, token));
		JsonNode call = calls("?order=o").get(0);
		assertThat(call.at("/fault").asString()).isEqualTo(fault);
		assertThat(call.at("/answered").asString()).isEqualTo(answered);
		assertThat(call.at("/effect").asBoolean()).isEqualTo(effect);
		assertThat(call.at("/status_after").asString()).isEqualTo(status);
		assertThat(call.at("/http_status").isNull()).isTrue();
		assertThat(call.at("/answer").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "http-503,503,false", "garbage-after-effect,200,true", "error:-780:LACK_BALANCE,400,false",
			"error-after-effect:-780:BANK_FIRM_UNKNOWN,400,true", "wrong-amount,200,true" })
	void recordsAWrongAnswer(String fault, int status, boolean effect) throws Exception {
		String tid = merchant.ready("o");
		String token = merchant.pay("o");
		simulator.fault(Call.APPROVE, Fault.parse(fault));
		merchant.approve("o", tid, token);
		JsonNode call = calls("?order=o").get(0);
		assertThat(call.at("/answered").asString()).isEqualTo("answer");
		assertThat(call.at("/http_status").asInt()).isEqualTo(status);
		assertThat(call.at("/effect").asBoolean()).isEqualTo(effect);
	}

	@Test
	void showsACallInProgress() throws Exception {
		try (KakaoPaySimulator own = KakaoPaySimulator.start(0)) {
			Merchant shop = new Merchant(own.baseUrl());
			String tid = shop.ready("o");
			own.fault(Call.ORDER, Fault.slowEffect(Duration.ofMinutes(1)));
			CompletableFuture.runAsync(() -> order(shop, tid));
			await().atMost(Duration.ofSeconds(30)).until(() -> shop.control("GET", "/calls", null).at("").size() == 2);
			JsonNode call = shop.control("GET", "/calls", null).at("/0");
			assertThat(call.at("/under_way").asBoolean()).isTrue();
			assertThat(call.at("/answered").isMissingNode()).isTrue();
		}
	}

	@Test
	void showsTheDurationOfADelayedCall() throws Exception {
		String tid = merchant.ready("o");
		simulator.fault(Call.ORDER, Fault.slowEffect(Duration.ofMillis(200)));
		merchant.order(tid);
		assertThat(calls("?order=o").at("/0/under_way").asBoolean()).isFalse();
		assertThat(calls("?order=o").at("/0/took_ms").asInt()).isGreaterThanOrEqualTo(200);
	}

	@Test
	void recordsRefusedAndUnknownCallsAndImpossibleSteps() throws Exception {
		merchant.approve("none", "T0", "x");
		merchant.call("orders", Map.of());
		merchant.send("POST", "/online/v1/payment/order", "no json", "Content-Type", "application/json");
		merchant.ready("o");
		merchant.control("POST", "/payments/o/cancel", null);
		merchant.control("POST", "/payments/o/pay", null);
		JsonNode calls = calls("");
		assertThat(texts(calls, "call")).containsExactly("pay", "cancel", "ready", "order", "orders", "approve");
		assertThat(texts(calls, "effect")).containsExactly("false", "true", "true", "false", "false", "false");
		assertThat(calls.at("/5/answer/error_code").asInt()).isEqualTo(-721);
		assertThat(calls.at("/4/http_status").asInt()).isEqualTo(404);
		assertThat(calls.at("/3/asked").isNull()).isTrue();
		assertThat(calls.at("/3/authorization").isNull()).isTrue();
		assertThat(calls.at("/0/answer/detail").asString()).contains("QUIT_PAYMENT");
	}

	@Test
	void recordsAStubThatAnsweredInstead() throws Exception {
		String tid = merchant.ready("o");
		simulator.wireMock().stubFor(WireMock.post("/online/v1/payment/order").willReturn(WireMock.status(418)));
		merchant.order(tid);
		JsonNode call = calls("?order=o").get(0);
		assertThat(call.at("/answered").asString()).isEqualTo("stub");
		assertThat(call.at("/http_status").asInt()).isEqualTo(418);
	}

	@Test
	void recordsNoPollingAndNoLoadOfAFinishedPage() throws Exception {
		merchant.ready("o");
		String page = URI.create(merchant.control("GET", "/payments/o", null).at("/payment_page").asString()).getPath();
		merchant.get(page + "/state");
		simulator.cancel("o");
		merchant.get(page);
		assertThat(texts(calls(""), "call")).containsExactly("cancel", "ready");
	}

	private static void order(Merchant shop, String tid) {
		try {
			shop.order(tid);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode calls(String query) throws Exception {
		return control("/calls" + query);
	}

	private static JsonNode control(String path) throws Exception {
		Answer answer = merchant.control("GET", path, null);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return answer.at("");
	}

	private static List<String> texts(JsonNode lines, String name) {
		List<String> texts = new ArrayList<>();
		lines.forEach((line) -> texts.add(line.at("/" + name).asString()));
		return texts;
	}

}
