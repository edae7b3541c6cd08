package com.moviecurators.kakaopay.simulator.control;

import java.net.URI;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ControlApiTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@Test
	void listsPaymentsNewestFirst() throws Exception {
		merchant.ready("older");
		String tid = merchant.ready("newer");
		merchant.approve("newer", tid, merchant.pay("newer"));
		Answer payments = merchant.control("GET", "/payments", null);
		assertThat(payments.at("").size()).isEqualTo(2);
		assertThat(payments.at("/0/tid").asString()).isEqualTo(tid);
		assertThat(payments.at("/0/partner_order_id").asString()).isEqualTo("newer");
		assertThat(payments.at("/0/partner_user_id").asString()).isEqualTo("u_8842");
		assertThat(payments.at("/0/status").asString()).isEqualTo("SUCCESS_PAYMENT");
		assertThat(payments.at("/0/amount").asInt()).isEqualTo(33_000);
		assertThat(payments.at("/0/approve_calls").asInt()).isEqualTo(1);
		assertThat(payments.at("/0/actions/0/payment_action_type").asString()).isEqualTo("PAYMENT");
		assertThat(payments.at("/0/actions/0/amount").asInt()).isEqualTo(33_000);
		assertThat(payments.at("/1/actions").isArray()).isTrue();
		assertThat(payments.at("/1/approve_calls").asInt()).isZero();
	}

	@Test
	void showsTheNewestPaymentOfAnOrderNumber() throws Exception {
		merchant.ready("twice");
		String tid = merchant.ready("twice");
		Answer payment = merchant.control("GET", "/payments/twice", null);
		assertThat(payment.at("/tid").asString()).isEqualTo(tid);
	}

	@ParameterizedTest
	@CsvSource({ "pay,AUTH_PASSWORD", "cancel,QUIT_PAYMENT", "fail,FAIL_PAYMENT", "expire,FAIL_PAYMENT" })
	void steersAPaymentByItsTid(String step, String status) throws Exception {
		String older = merchant.ready("twice");
		String newer = merchant.ready("twice");
		assertThat(merchant.control("POST", "/payments/" + older + "/" + step, null).status()).isEqualTo(200);
		assertThat(merchant.control("GET", "/payments/" + older, null).at("/status").asString()).isEqualTo(status);
		assertThat(merchant.control("GET", "/payments/" + newer, null).at("/status").asString()).isEqualTo("READY");
		assertThat(merchant.control("GET", "/payments?find=" + older, null).at("").size()).isEqualTo(1);
	}

	@Test
	void limitsAFaultToAPaymentByItsTid() throws Exception {
		String older = merchant.ready("twice");
		String newer = merchant.ready("twice");
		Answer added = merchant.control("POST", "/faults", Map.of("call", "order", "fault", "http-503", "tid", older));
		assertThat(added.at("/tid").asString()).isEqualTo(older);
		assertThat(merchant.order(newer).status()).isEqualTo(200);
		assertThat(merchant.order(older).status()).isEqualTo(503);
		assertThat(merchant.order(older).status()).isEqualTo(200);
	}

	@Test
	void knowsNoOtherOrder() throws Exception {
		for (String path : new String[] { "/payments/none", "/payments/none/pay" }) {
			Answer answer = merchant.control(path.endsWith("pay") ? "POST" : "GET", path, null);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
			assertThat(answer.at("/detail").asString()).contains("none");
		}
	}

	@ParameterizedTest
	@CsvSource({ "a b,a%20b", "100%,100%25", "주문,%EC%A3%BC%EB%AC%B8", "a+b,a+b", "q?x,q%3Fx" })
	void takesOrderNumbersOfAnyCharacters(String order, String encoded) throws Exception {
		Map<String, Object> fields = Merchant.readyFields("x");
		fields.put("partner_order_id", order);
		merchant.call("ready", fields);
		assertThat(merchant.control("GET", "/payments/" + encoded, null).at("/partner_order_id").asString())
			.isEqualTo(order);
	}

	@ParameterizedTest
	@CsvSource({ "pay,AUTH_PASSWORD,http://localhost:9/approval?order=o&pg_token=",
			"cancel,QUIT_PAYMENT,http://localhost:9/cancel?order=o",
			"fail,FAIL_PAYMENT,http://localhost:9/fail?order=o",
			"expire,FAIL_PAYMENT,http://localhost:9/fail?order=o" })
	void takesThePayersSteps(String step, String status, String returnUrl) throws Exception {
		merchant.ready("o");
		Answer answer = merchant.control("POST", "/payments/o/" + step, null);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.at("/returnUrl").asString()).startsWith(returnUrl);
		assertThat(merchant.control("GET", "/payments/o", null).at("/status").asString()).isEqualTo(status);
	}

	@Test
	void paysWithTheMethodAskedFor() throws Exception {
		merchant.ready("o");
		merchant.control("POST", "/payments/o/pay", Map.of("method", "MONEY"));
		assertThat(merchant.control("GET", "/payments/o", null).at("/payment_method_type").asString())
			.isEqualTo("MONEY");
	}

	@Test
	void saysWhenAStepIsNotPossible() throws Exception {
		merchant.ready("o");
		merchant.control("POST", "/payments/o/cancel", null);
		Answer answer = merchant.control("POST", "/payments/o/pay", null);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.at("/detail").asString()).contains("QUIT_PAYMENT");
	}

	@Test
	void saysThatTheTimeIsOver() throws Exception {
		merchant.ready("o");
		merchant.control("POST", "/clock", Map.of("advance", "PT16M"));
		Answer answer = merchant.control("POST", "/payments/o/pay", null);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.at("/detail").asString()).contains("15 minutes");
	}

	@Test
	void listsAndRemovesFaults() throws Exception {
		Answer added = merchant.control("POST", "/faults",
				Map.of("call", "approve", "fault", "slow:3000", "times", 3, "partnerOrderId", "o"));
		assertThat(added.status()).isEqualTo(201);
		assertThat(added.at("/fault").asString()).isEqualTo("slow:3000");
		Answer faults = merchant.control("GET", "/faults", null);
		assertThat(faults.at("").size()).isEqualTo(1);
		assertThat(faults.at("/0/call").asString()).isEqualTo("approve");
		assertThat(faults.at("/0/times").asInt()).isEqualTo(3);
		assertThat(faults.at("/0/partnerOrderId").asString()).isEqualTo("o");
		assertThat(merchant.control("DELETE", "/faults", null).status()).isEqualTo(204);
		assertThat(merchant.control("GET", "/faults", null).at("").size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"call\":\"approve\"}", "{\"call\":\"pay\",\"fault\":\"reset\"}",
			"{\"call\":\"approve\",\"fault\":\"explode\"}", "{\"call\":1,\"fault\":\"reset\"}",
			"{\"call\":\"approve\",\"fault\":\"reset\",\"times\":0}",
			"{\"call\":\"approve\",\"fault\":\"reset\",\"times\":\"2\"}",
			"{\"call\":\"approve\",\"fault\":\"reset\",\"times\":1.5}",
			"{\"call\":\"approve\",\"fault\":\"reset\",\"times\":99999999999}",
			"{\"call\":\"approve\",\"fault\":\"reset\",\"order\":\"x\"}" })
	void refusesInvalidFaults(String body) throws Exception {
		assertBadInput("/simulator/faults", body);
		assertThat(simulator.faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "x", "{\"advance\":\"16\"}", "{\"advance\":\"-PT1M\"}", "{\"advance\":\"PT0S\"}",
			"{\"advance\":16}", "{\"advance\":\"PT9223372036854775807S\"}", "{\"advance\":\"P40000D\"}",
			"{\"set\":\"PT1M\"}" })
	void refusesInvalidStepsOfTheClock(String body) throws Exception {
		assertBadInput("/simulator/clock", body);
		assertThat(simulator.clock().offset()).isZero();
	}

	@Test
	void refusesPaymentsWithAMethodThatDoesNotExist() throws Exception {
		merchant.ready("o");
		assertBadInput("/simulator/payments/o/pay", "{\"method\":\"CASH\"}");
		assertBadInput("/simulator/payments/o/pay", "{\"amount\":1}");
	}

	@Test
	void movesItsClock() throws Exception {
		Answer moved = merchant.control("POST", "/clock", Map.of("advance", "PT16M"));
		assertThat(moved.at("/ahead").asString()).isEqualTo("PT16M");
		assertThat(moved.at("/standing").isBoolean()).isTrue();
		assertThat(moved.at("/standing").asBoolean()).isFalse();
		assertThat(merchant.control("GET", "/clock", null).at("/koreanTime").asString())
			.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
		merchant.control("POST", "/clock", Map.of("advance", "PT1M"));
		assertThat(merchant.control("GET", "/clock", null).at("/ahead").asString()).isEqualTo("PT17M");
	}

	@Test
	void resetsEverything() throws Exception {
		String tid = merchant.ready("o");
		merchant.control("POST", "/faults", Map.of("call", "order", "fault", "reset"));
		merchant.control("POST", "/clock", Map.of("advance", "PT16M"));
		assertThat(merchant.control("DELETE", "", null).status()).isEqualTo(204);
		assertThat(merchant.control("GET", "/payments", null).at("").size()).isZero();
		assertThat(merchant.control("GET", "/faults", null).at("").size()).isZero();
		assertThat(merchant.control("GET", "/clock", null).at("/ahead").asString()).isEqualTo("PT0S");
		assertThat(merchant.order(tid).errorCode()).isEqualTo(-721);
	}

	@Test
	void isHealthyAndListsWhatItCan() throws Exception {
		assertThat(merchant.control("GET", "/health", null).at("/status").asString()).isEqualTo("UP");
		assertThat(merchant.control("GET", "", null).raw().body()).contains("/simulator/faults");
	}

	@Test
	void namesTheMethodsOfAPath() throws Exception {
		Answer answer = merchant.control("PUT", "/faults", null);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, DELETE, POST");
		assertThat(merchant.control("GET", "/nothing", null).status()).isEqualTo(404);
		assertThat(merchant.control("POST", "/payments/o/refund", null).status()).isEqualTo(404);
		assertThat(merchant.send("GET", URI.create("/simulatorx").toString(), "").status()).isEqualTo(404);
	}

	private static void assertBadInput(String path, String body) throws Exception {
		Answer answer = merchant.send("POST", path, body, "Content-Type", "application/json");
		assertThat(answer.status()).as(body).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.at("/detail").asString()).isNotBlank();
	}

}
