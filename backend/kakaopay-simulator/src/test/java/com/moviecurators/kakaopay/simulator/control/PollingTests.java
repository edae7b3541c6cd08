package com.moviecurators.kakaopay.simulator.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Polling, lists and single faults over the control API. */
class PollingTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.wireMock().resetMappings();
		simulator.reset();
	}

	@Test
	void tellsWhetherAnythingChanged() throws Exception {
		long before = changes("").at("/revision").asLong();
		assertThat(changes("?since=" + before).at("/changed").asBoolean()).isFalse();
		merchant.ready("o");
		JsonNode after = changes("?since=" + before);
		assertThat(after.at("/changed").asBoolean()).isTrue();
		assertThat(after.at("/payments").asInt()).isEqualTo(1);
		assertThat(after.at("/clock/ahead").asString()).isEqualTo("PT0S");
		assertRevisionMoves(() -> simulator.fault(Call.READY, Fault.reset()));
		assertRevisionMoves(simulator::clearFaults);
		assertRevisionMoves(() -> simulator.advanceClock(Duration.ofMinutes(1)));
		assertRevisionMoves(() -> simulator.pay("o"));
		assertRevisionMoves(simulator::reset);
	}

	@Test
	void removesEntriesButContinuesTheirNumbers() throws Exception {
		merchant.ready("o");
		long newest = changes("").at("/newest_call").asLong();
		assertThat(merchant.control("DELETE", "", null).status()).isEqualTo(204);
		assertThat(calls("").size()).isZero();
		assertThat(changes("").at("/oldest_call").asLong()).isEqualTo(newest + 1);
		merchant.ready("o");
		assertThat(calls("?after=" + newest).at("/0/number").asLong()).isEqualTo(newest + 1);
	}

	@Test
	void listsTheNewestPaymentsOfMany() throws Exception {
		for (int i = 0; i < 5; i++) {
			merchant.ready("order-" + i);
		}
		assertThat(texts(control("/payments?limit=2"), "partner_order_id")).containsExactly("order-4", "order-3");
		assertThat(texts(control("/payments?find=der-1&limit=2"), "partner_order_id")).containsExactly("order-1");
		assertThat(control("/payments?find=u_8842").size()).isEqualTo(5);
		assertThat(control("/payments?find=%EB%93%9C%EB%A6%BD").size()).isEqualTo(5);
		assertThat(control("/payments?find=nothing").size()).isZero();
		assertThat(control("/payments").size()).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/calls?after=x", "/calls?after=-1", "/calls?after=9999999999999999999", "/calls?limit=0",
			"/calls?limit=1001", "/calls?limit=", "/calls?since=1", "/changes?since=now", "/changes?after=1",
			"/payments?limit=0", "/payments?limit=1.5", "/payments?offset=3" })
	void refusesInvalidQueries(String path) throws Exception {
		Answer answer = merchant.control("GET", path, null);
		assertThat(answer.status()).as(path).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.at("/detail").asString()).isNotBlank();
	}

	@Test
	void removesOneFault() throws Exception {
		for (int times = 1; times <= 3; times++) {
			merchant.control("POST", "/faults", Map.of("call", "order", "fault", "reset", "times", times));
		}
		long second = control("/faults").at("/1/number").asLong();
		assertThat(merchant.control("DELETE", "/faults/" + second, null).status()).isEqualTo(204);
		assertThat(texts(control("/faults"), "times")).containsExactly("1", "3");
		Answer again = merchant.control("DELETE", "/faults/" + second, null);
		assertThat(again.status()).isEqualTo(404);
		assertThat(again.at("/detail").asString()).contains(String.valueOf(second));
		assertThat(merchant.control("DELETE", "/faults/x", null).status()).isEqualTo(404);
		assertThat(merchant.control("GET", "/faults/1", null).status()).isEqualTo(405);
	}

	@Test
	void keepsTheNumberOfAFaultThatWasUsed() throws Exception {
		simulator.fault(Call.ORDER, Fault.http(500), 2);
		long number = control("/faults").at("/0/number").asLong();
		merchant.order("x");
		assertThat(control("/faults").at("/0/number").asLong()).isEqualTo(number);
		assertThat(control("/faults").at("/0/times").asInt()).isEqualTo(1);
	}

	@Test
	void refusesChangesByPagesOfOtherSites() throws Exception {
		Answer strange = merchant.send("POST", "/simulator/clock", "{\"advance\":\"PT1M\"}", "Sec-Fetch-Site",
				"cross-site");
		assertThat(strange.status()).isEqualTo(403);
		assertThat(strange.header("Content-Type")).startsWith("application/problem+json");
		assertThat(simulator.clock().offset()).isZero();
		Answer own = merchant.send("POST", "/simulator/clock", "{\"advance\":\"PT1M\"}", "Sec-Fetch-Site",
				"same-origin");
		assertThat(own.status()).isEqualTo(200);
		assertThat(own.header("Access-Control-Allow-Origin")).isEmpty();
	}

	private static void assertRevisionMoves(Runnable step) throws Exception {
		long before = changes("").at("/revision").asLong();
		step.run();
		assertThat(changes("").at("/revision").asLong()).isGreaterThan(before);
	}

	private static JsonNode calls(String query) throws Exception {
		return control("/calls" + query);
	}

	private static JsonNode changes(String query) throws Exception {
		return control("/changes" + query);
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
