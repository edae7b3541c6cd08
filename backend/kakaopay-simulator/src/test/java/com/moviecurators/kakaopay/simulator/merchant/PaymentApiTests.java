package com.moviecurators.kakaopay.simulator.merchant;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay's calls over a real socket. */
class PaymentApiTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@Test
	void takesAPaymentFromReadyToRefund() throws Exception {
		Answer ready = merchant.call("ready", Merchant.readyFields("whole"));
		assertThat(ready.status()).isEqualTo(200);
		String tid = ready.at("/tid").asString();
		assertThat(tid).matches("T[0-9a-f]{19}");
		assertThat(ready.at("/next_redirect_pc_url").asString())
			.matches(simulator.baseUrl() + "/mockup/bridge/pc/pg/one-time/payment/[0-9a-f]{64}");
		assertThat(ready.at("/next_redirect_mobile_url").asString()).contains("/mockup/bridge/mobile-web/");
		assertThat(ready.at("/next_redirect_app_url").asString()).contains("/mockup/bridge/mobile-app/");

		Answer approval = merchant.approve("whole", tid, merchant.pay("whole"));
		assertThat(approval.status()).isEqualTo(200);
		assertThat(approval.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
		assertThat(approval.at("/aid").asString()).matches("A[0-9a-f]{19}");
		assertThat(approval.at("/amount/total").asInt()).isEqualTo(33_000);
		assertThat(approval.at("/item_name").asString()).isEqualTo("커피 드립백 외 1");

		Answer cancel = merchant.cancel(tid, 11_000);
		assertThat(cancel.at("/status").asString()).isEqualTo("PART_CANCEL_PAYMENT");
		Answer inquiry = merchant.order(tid);
		assertThat(inquiry.at("/cancel_available_amount/total").asInt()).isEqualTo(22_000);
		assertThat(inquiry.at("/payment_action_details").size()).isEqualTo(2);
	}

	@Test
	void namesUnusedFieldsInTheApprovalAndLeavesThemOutOfTheCancel() throws Exception {
		String tid = merchant.ready("nulls");
		JsonNode approval = merchant.approve("nulls", tid, merchant.pay("nulls")).at("");
		for (String unused : List.of("sid", "item_code", "payload", "sequential_payment_methods")) {
			assertThat(approval.has(unused)).as(unused).isTrue();
			assertThat(approval.get(unused).isNull()).as(unused).isTrue();
		}
		JsonNode cancel = merchant.cancel(tid, 33_000).at("");
		assertThat(cancel.has("item_code")).isFalse();
		assertThat(cancel.has("payload")).isFalse();
	}

	@Test
	void refusesACallWithoutKey() throws Exception {
		Answer answer = merchant.send("POST", "/online/v1/payment/order", "{}", "Content-Type", "application/json");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.errorCode()).isEqualTo(-400);
	}

	@Test
	void refusesTheOldGenerationsKeyAndForm() throws Exception {
		Answer key = merchant.send("POST", "/online/v1/payment/order", "{}", "Authorization",
				"KakaoAK " + "0".repeat(32), "Content-Type", "application/json");
		assertThat(key.status()).isEqualTo(401);
		assertThat(key.errorCode()).isEqualTo(-401);
		Answer form = merchant.send("POST", "/online/v1/payment/order", "cid=TC0ONETIME", "Authorization", Merchant.KEY,
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(form.errorCode()).isEqualTo(-2);
	}

	@Test
	void refusesBodiesThatAreNoJsonObject() throws Exception {
		for (String body : List.of("", "{", "[]", "null", "\"text\"", "{} {}", "{\"cid\":}")) {
			Answer answer = merchant.send("POST", "/online/v1/payment/ready", body, "Authorization", Merchant.KEY,
					"Content-Type", "application/json");
			assertThat(answer.errorCode()).as(body).isEqualTo(-2);
			assertThat(answer.at("/error_message").asString()).as(body).contains("JSON object");
		}
	}

	@Test
	void refusesABodyThatIsNotUtf8() throws Exception {
		byte[] body = "{\"cid\":\"TC0ONETIME\",\"item_name\":\"커피\"}".getBytes(Charset.forName("EUC-KR"));
		Answer answer = merchant.send("POST", "/online/v1/payment/ready", body, "Authorization", Merchant.KEY,
				"Content-Type", "application/json");
		assertThat(answer.errorCode()).isEqualTo(-2);
		assertThat(answer.at("/error_message").asString()).contains("UTF-8");
		Answer control = merchant.send("POST", "/simulator/faults",
				"{\"call\":\"ready\",\"fault\":\"reset\",\"partnerOrderId\":\"주문\"}"
					.getBytes(Charset.forName("EUC-KR")),
				"Content-Type", "application/json");
		assertThat(control.status()).isEqualTo(400);
		assertThat(control.at("/detail").asString()).contains("UTF-8");
		assertThat(simulator.faults()).isEmpty();
	}

	@Test
	void doesNotKnowOtherCallsOrMethods() throws Exception {
		assertThat(merchant.call("orders", Map.of()).errorCode()).isEqualTo(-404);
		assertThat(merchant.get("/online/v1/payment/order").status()).isEqualTo(404);
	}

	@Test
	void letsOneOfManyApprovalsWin() throws Exception {
		String tid = merchant.ready("crowd");
		String token = merchant.pay("crowd");
		ExecutorService pool = Executors.newFixedThreadPool(50);
		try {
			Callable<Answer> approve = () -> merchant.approve("crowd", tid, token);
			List<Future<Answer>> answers = pool.invokeAll(IntStream.range(0, 100).mapToObj((i) -> approve).toList());
			int won = 0;
			for (Future<Answer> answer : answers) {
				won += (answer.get().status() == 200) ? 1 : 0;
				assertThat(answer.get().status() == 200 || answer.get().errorCode() == -702).isTrue();
			}
			assertThat(won).isEqualTo(1);
			assertThat(simulator.payment("crowd").orElseThrow().approveCalls()).isEqualTo(100);
		}
		finally {
			pool.shutdown();
		}
	}

}
