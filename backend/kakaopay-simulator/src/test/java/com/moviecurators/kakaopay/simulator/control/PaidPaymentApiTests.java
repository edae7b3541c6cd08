package com.moviecurators.kakaopay.simulator.control;

import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the control API does to paid payments. */
class PaidPaymentApiTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@Test
	void cancelsAPartInThePartnerConsole() throws Exception {
		String tid = paid("o", "CARD");
		Answer answer = merchant.control("POST", "/payments/o/cancel", Map.of("amount", 11_000));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.at("/status").asString()).isEqualTo("PART_CANCEL_PAYMENT");
		assertThat(answer.at("/cancel_available_amount").asInt()).isEqualTo(22_000);
		assertThat(answer.at("")).isEqualTo(merchant.control("GET", "/payments/o", null).at(""));
		JsonNode action = merchant.order(tid).at("/payment_action_details/1");
		assertThat(action.at("/payment_action_type").asString()).isEqualTo("CANCEL");
		assertThat(action.at("/amount").asInt()).isEqualTo(11_000);
		assertThat(action.has("payload")).isFalse();
	}

	@Test
	void cancelsTheWholeRestInThePartnerConsole() throws Exception {
		String tid = paid("o", "CARD");
		merchant.cancel(tid, 1_000);
		assertThat(merchant.control("POST", "/payments/" + tid + "/cancel", null).at("/status").asString())
			.isEqualTo("CANCEL_PAYMENT");
		assertThat(merchant.order(tid).at("/canceled_amount/total").asInt()).isEqualTo(33_000);
		Answer again = merchant.control("POST", "/payments/o/cancel", null);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.at("/detail").asString()).contains("-784", "CANCEL_PAYMENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"amount\":0}", "{\"amount\":-1}", "{\"amount\":1.5}", "{\"amount\":1000.0}",
			"{\"amount\":1e3}", "{\"amount\":2147483648}", "{\"amount\":1e999}", "{\"amount\":\"1000\"}",
			"{\"amount\":null}", "{\"amount\":true}", "{\"amount\":[1]}", "{\"amount\":NaN}", "{\"won\":1}", "1000",
			"[]", "{" })
	void refusesOtherAmounts(String body) throws Exception {
		paid("o", "CARD");
		assertRefused(400, "/payments/o/cancel", body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/payments/o/close-cancel-window", "/payments/o/leave-money-service" })
	void refusesFieldsThatItDoesNotRead(String path) throws Exception {
		paid("o", "MONEY");
		assertRefused(400, path, "{\"amount\":1}");
		assertRefused(400, path, "[]");
	}

	@Test
	void refusesMoreThanTheRest() throws Exception {
		paid("o", "CARD");
		assertThat(assertRefused(409, "/payments/o/cancel", "{\"amount\":33001}")).contains("-710", "33000 won");
		assertThat(assertRefused(409, "/payments/o/cancel", "{\"amount\":2147483647}")).contains("-710");
	}

	@ParameterizedTest
	@CsvSource({ "cancel,{\"amount\":1}", "close-cancel-window,''", "leave-money-service,''" })
	void refusesUnpaidPayments(String step, String body) throws Exception {
		merchant.ready("o");
		assertThat(assertRefused(409, "/payments/o/" + step, body)).contains("READY");
		merchant.control("POST", "/payments/o/pay", Map.of("method", "MONEY"));
		assertThat(assertRefused(409, "/payments/o/" + step, body)).contains("AUTH_PASSWORD");
	}

	@ParameterizedTest
	@CsvSource({ "cancel,{\"amount\":1}", "cancel,''", "close-cancel-window,''", "leave-money-service,''" })
	void refusesUnknownPayments(String step, String body) throws Exception {
		Answer answer = post("/payments/none/" + step, body);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.at("/detail").asString()).contains("none");
		assertThat(merchant.control("GET", "/payments/none/" + step, null).status()).isEqualTo(405);
	}

	@Test
	void closesTheCancelWindow() throws Exception {
		String tid = paid("o", "CARD");
		String year = merchant.control("GET", "/payments/o", null).at("/cancel_window_closes_at").asString();
		assertThat(year).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00");
		Answer closed = merchant.control("POST", "/payments/o/close-cancel-window", null);
		assertThat(closed.status()).isEqualTo(200);
		assertThat(closed.at("/cancel_window_closes_at").asString()).isLessThan(year);
		assertThat(closed.at("/status").asString()).isEqualTo("SUCCESS_PAYMENT");
		assertThat(merchant.cancel(tid, 1_000).errorCode()).isEqualTo(-784);
		assertThat(assertRefused(409, "/payments/o/cancel", "{\"amount\":1000}")).contains("cancel period");
	}

	@Test
	void letsThePayerLeaveTheMoneyService() throws Exception {
		String tid = paid("o", "MONEY");
		assertThat(merchant.control("GET", "/payments/o", null).at("/payer_left").asBoolean()).isFalse();
		Answer left = merchant.control("POST", "/payments/o/leave-money-service", null);
		assertThat(left.status()).isEqualTo(200);
		assertThat(left.at("/payer_left").asBoolean()).isTrue();
		Answer refused = merchant.cancel(tid, 1_000);
		assertThat(refused.errorCode()).isEqualTo(-781);
		assertThat(refused.at("/extras/method_result_code").asString()).isEqualTo("INVALID_CANCEL_STATUS_DEACTIVE");
		assertThat(assertRefused(409, "/payments/o/cancel", "")).contains("INVALID_CANCEL_STATUS_DEACTIVE");
		paid("card", "CARD");
		assertThat(assertRefused(409, "/payments/card/leave-money-service", "", "card")).contains("CARD");
	}

	@Test
	void recordsTheStepsInTheJournal() throws Exception {
		paid("o", "MONEY");
		merchant.control("POST", "/payments/o/cancel", Map.of("amount", 1_000));
		merchant.control("POST", "/payments/o/cancel", Map.of("amount", 33_000));
		merchant.control("POST", "/payments/o/leave-money-service", null);
		merchant.control("POST", "/payments/o/close-cancel-window", null);
		JsonNode calls = merchant.control("GET", "/calls?order=o&limit=4", null).at("");
		assertThat(calls.valueStream()
			.map((call) -> call.at("/who").asString() + " " + call.at("/call").asString() + " "
					+ call.at("/effect").asBoolean() + " " + call.at("/status_after").asString()))
			.containsExactly("console close-cancel-window true PART_CANCEL_PAYMENT",
					"payer leave-money-service true PART_CANCEL_PAYMENT", "console cancel false PART_CANCEL_PAYMENT",
					"console cancel true PART_CANCEL_PAYMENT");
		assertThat(calls.at("/3/asked/amount").asInt()).isEqualTo(1_000);
		assertThat(calls.at("/2/http_status").asInt()).isEqualTo(409);
	}

	@Test
	void showsChangesToThePolling() throws Exception {
		paid("o", "CARD");
		long before = merchant.control("GET", "/changes", null).at("/revision").asLong();
		merchant.control("POST", "/payments/o/cancel", Map.of("amount", 1_000));
		assertThat(merchant.control("GET", "/changes?since=" + before, null).at("/changed").asBoolean()).isTrue();
	}

	private static String paid(String order, String method) throws Exception {
		String tid = merchant.ready(order);
		String returnUrl = merchant.control("POST", "/payments/" + order + "/pay", Map.of("method", method))
			.at("/returnUrl")
			.asString();
		assertThat(merchant.approve(order, tid, returnUrl.replaceFirst(".*pg_token=", "")).status()).isEqualTo(200);
		return tid;
	}

	/** Gives the problem's detail. */
	private static String assertRefused(int status, String path, String body) throws Exception {
		return assertRefused(status, path, body, "o");
	}

	private static String assertRefused(int status, String path, String body, String order) throws Exception {
		PaymentView before = simulator.payment(order).orElseThrow();
		Answer answer = post(path, body);
		assertThat(answer.status()).as(body).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(simulator.payment(order)).as(body).hasValue(before);
		return answer.at("/detail").asString();
	}

	private static Answer post(String path, String body) throws Exception {
		return merchant.send("POST", "/simulator" + path, body, "Content-Type", "application/json");
	}

}
