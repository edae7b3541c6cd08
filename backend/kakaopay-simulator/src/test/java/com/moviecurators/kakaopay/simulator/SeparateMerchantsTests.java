package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Merchants with different secret keys do not notice each other. */
class SeparateMerchantsTests {

	private static final String ONE = key("1");

	private static final String OTHER = key("2");

	private final KakaoPaySimulator simulator = KakaoPaySimulator
		.start(new SimulatorSettings().withSeed(7).withFixedTime(Instant.parse("2026-11-22T06:04:05Z")));

	private final Merchant one = new Merchant(this.simulator.baseUrl(), ONE, true);

	private final Merchant other = new Merchant(this.simulator.baseUrl(), OTHER, true);

	@BeforeEach
	void prepareTheSameOrderNumber() throws Exception {
		this.one.ready("o");
		this.other.ready("o");
	}

	@AfterEach
	void stop() {
		this.simulator.stop();
	}

	@Test
	void payOrdersOfTheSameNumber() throws Exception {
		this.one.pay("o");
		assertThat(status(this.one)).isEqualTo("AUTH_PASSWORD");
		assertThat(status(this.other)).isEqualTo("READY");
		assertThat(this.other.control("GET", "/payments", null).at("").size()).isEqualTo(1);
	}

	@Test
	void haveTheirOwnClocks() throws Exception {
		this.one.control("POST", "/clock", Map.of("advance", "PT16M"));
		assertThat(this.one.control("POST", "/payments/o/pay", null).status()).isEqualTo(409);
		assertThat(this.other.control("POST", "/payments/o/pay", null).status()).isEqualTo(200);
		assertThat(this.other.control("GET", "/clock", null).at("/ahead").asString()).isEqualTo("PT0S");
		assertThat(this.one.control("GET", "/clock", null).at("/standing").asBoolean()).isTrue();
		assertThat(this.one.control("GET", "/changes", null).at("/clock/standing").asBoolean()).isTrue();
		assertThat(this.one.call("ready", Merchant.readyFields("p")).at("/created_at").asString())
			.isEqualTo("2026-11-22T15:20:05");
		assertThat(this.other.call("ready", Merchant.readyFields("p")).at("/created_at").asString())
			.isEqualTo("2026-11-22T15:04:05");
	}

	@Test
	void haveTheirOwnFaults() throws Exception {
		this.one.control("POST", "/faults", Map.of("call", "ready", "fault", "http-503"));
		assertThat(this.other.control("GET", "/faults", null).at("").size()).isZero();
		assertThat(this.other.call("ready", Merchant.readyFields("p")).status()).isEqualTo(200);
		this.other.control("DELETE", "/faults", null);
		assertThat(this.one.call("ready", Merchant.readyFields("p")).status()).isEqualTo(503);
	}

	@Test
	void haveTheirOwnJournals() throws Exception {
		assertThat(this.one.control("GET", "/calls", null).at("").size()).isEqualTo(1);
		long revision = this.other.control("GET", "/changes", null).at("/revision").asLong();
		this.one.pay("o");
		assertThat(this.other.control("GET", "/changes?since=" + revision, null).at("/changed").asBoolean()).isFalse();
		assertThat(this.other.control("GET", "/calls", null).at("").size()).isEqualTo(1);
		assertThat(this.one.control("GET", "/calls", null).at("/0/call").asString()).isEqualTo("pay");
	}

	@Test
	void resetThemselvesOnly() throws Exception {
		this.other.control("POST", "/faults", Map.of("call", "ready", "fault", "http-503"));
		this.other.control("POST", "/clock", Map.of("advance", "PT1M"));
		this.one.control("DELETE", "", null);
		assertThat(this.one.control("GET", "/payments/o", null).status()).isEqualTo(404);
		assertThat(status(this.other)).isEqualTo("READY");
		assertThat(this.other.control("GET", "/faults", null).at("").size()).isEqualTo(1);
		assertThat(this.other.control("GET", "/clock", null).at("/ahead").asString()).isEqualTo("PT1M");
	}

	@Test
	void doNotKnowEachOthersPayments() throws Exception {
		String tid = this.one.control("GET", "/payments/o", null).at("/tid").asString();
		assertThat(this.one.order(tid).status()).isEqualTo(200);
		assertThat(this.other.order(tid).errorCode()).isEqualTo(-721);
	}

	@Test
	void haveTheirOwnPaymentPages() throws Exception {
		String page = URI.create(this.other.control("GET", "/payments/o", null).at("/payment_page").asString())
			.getPath();
		assertThat(this.one.get(page).status()).isEqualTo(200);
		assertThat(status(this.other)).isEqualTo("OPEN_PAYMENT");
		assertThat(this.one.submit(page + "/pay", "method=CARD").status()).isEqualTo(303);
		assertThat(status(this.other)).isEqualTo("AUTH_PASSWORD");
		assertThat(status(this.one)).isEqualTo("READY");
	}

	/** Whoever comes first, and whatever the other one does. */
	@Test
	void getTheSameIdsAgain() throws Exception {
		List<String> tids = List.of(tid(this.one), tid(this.other));
		assertThat(tids).doesNotHaveDuplicates();
		SimulatorSettings settings = new SimulatorSettings().withSeed(7);
		try (KakaoPaySimulator again = KakaoPaySimulator.start(settings)) {
			String ofOther = new Merchant(again.baseUrl(), OTHER, true).ready("o");
			new Merchant(again.baseUrl(), OTHER, true).ready("p");
			String ofOne = new Merchant(again.baseUrl(), ONE, true).ready("o");
			assertThat(List.of(ofOne, ofOther)).isEqualTo(tids);
		}
	}

	@Test
	void steerTheFirstOneWithoutNamingIt() throws Exception {
		Merchant tester = new Merchant(this.simulator.baseUrl());
		assertThat(tester.control("GET", "/payments/o", null).at("/tid").asString()).isEqualTo(tid(this.one));
		assertThat(this.simulator.payment("o").orElseThrow().tid()).isEqualTo(tid(this.one));
		tester.pay("o");
		assertThat(status(this.one)).isEqualTo("AUTH_PASSWORD");
		assertThat(status(this.other)).isEqualTo("READY");
	}

	@Test
	void areChosenByNumberToo() throws Exception {
		Merchant tester = new Merchant(this.simulator.baseUrl());
		Answer merchants = tester.control("GET", "/merchants", null);
		assertThat(merchants.at("").size()).isEqualTo(2);
		assertThat(merchants.at("/0/default").asBoolean()).isTrue();
		assertThat(merchants.at("/0/secret_key").asString()).isEqualTo("****0001");
		assertThat(merchants.at("/0/payments").asInt()).isEqualTo(1);
		assertThat(merchants.at("/1/secret_key").asString()).isEqualTo("****0002");
		assertThat(merchants.raw().body()).doesNotContain(OTHER.substring("SECRET_KEY ".length()));
		int number = merchants.at("/1/number").asInt();
		tester.control("POST", "/payments/o/pay?merchant=" + number, null);
		assertThat(status(this.other)).isEqualTo("AUTH_PASSWORD");
		assertThat(status(this.one)).isEqualTo("READY");
		assertThat(tester.control("GET", "/payments?limit=5&merchant=" + number, null).at("/0/tid").asString())
			.isEqualTo(tid(this.other));
		assertThat(tester.control("GET", "/payments?merchant=99", null).status()).isEqualTo(404);
		assertThat(tester.control("GET", "/payments?merchant=x", null).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SECRET_KEY short", "Basic eA==", "" })
	void areNotChosenByAHeaderWithoutAKey(String authorization) throws Exception {
		Answer answer = new Merchant(this.simulator.baseUrl(), authorization, true).control("GET", "/payments", null);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.at("/detail").asString()).contains("SECRET_KEY <key>");
	}

	@Test
	void areSteeredInJava() {
		MerchantAccount account = this.simulator.merchant(OTHER.substring("SECRET_KEY ".length()));
		account.pay("o");
		account.advanceClock(java.time.Duration.ofMinutes(1));
		assertThat(account.payment("o").orElseThrow().status().name()).isEqualTo("AUTH_PASSWORD");
		assertThat(this.simulator.payment("o").orElseThrow().status().name()).isEqualTo("READY");
		assertThat(this.simulator.clock().offset()).isZero();
		account.reset();
		assertThat(account.payments()).isEmpty();
		assertThat(this.simulator.payments()).hasSize(1);
		org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
			.isThrownBy(() -> this.simulator.merchant("short"));
	}

	@Test
	void areForgottenFromTheLeastRecentlyUsedOn() throws Exception {
		List<Merchant> crowd = new ArrayList<>();
		for (int i = 1; i < 100; i++) {
			crowd.add(new Merchant(this.simulator.baseUrl(), key("C" + i), true));
			crowd.get(i - 1).ready("o");
			assertThat(status(this.other)).isEqualTo("READY");
		}
		assertThat(this.one.control("GET", "/merchants", null).at("").size()).isEqualTo(100);
		assertThat(status(this.one)).isEqualTo("READY");
		assertThat(crowd.get(98).control("GET", "/payments/o", null).status()).isEqualTo(200);
		assertThat(crowd.get(0).control("GET", "/payments/o", null).status()).isEqualTo(404);
	}

	/** The key of a reader may be mistyped, and would evict another tester's merchant. */
	@ParameterizedTest
	@CsvSource({ "GET,''", "GET,/payments", "GET,/payments/o", "HEAD,/payments", "GET,/faults", "GET,/clock",
			"GET,/calls", "GET,/health", "GET,/merchants", "DELETE,''", "DELETE,/faults", "DELETE,/faults/1",
			"PUT,/clock" })
	void doNotAppearByReadingOrDeleting(String method, String path) throws Exception {
		Merchant mistyped = new Merchant(this.simulator.baseUrl(), key("X"), true);
		assertThat(mistyped.control(method, path, null).status()).isLessThan(500).isNotEqualTo(400);
		assertThat(this.one.control("GET", "/merchants", null).at("").size()).isEqualTo(2);
		assertThat(mistyped.control("GET", "/payments", null).at("").size()).isZero();
		assertThat(mistyped.control("GET", "/calls", null).at("").size()).isZero();
		assertThat(status(this.one) + status(this.other)).isEqualTo("READYREADY");
	}

	@Test
	void areEmptyAndUnchangedUntilTheyAppear() throws Exception {
		Merchant unknown = new Merchant(this.simulator.baseUrl(), key("X"), true);
		long revision = unknown.control("GET", "/changes", null).at("/revision").asLong();
		assertThat(unknown.control("GET", "/changes?since=" + revision, null).at("/changed").asBoolean()).isFalse();
		assertThat(unknown.control("POST", "/clock", Map.of("advance", "PT1M")).status()).isEqualTo(200);
		assertThat(this.one.control("GET", "/merchants", null).at("").size()).isEqualTo(3);
		assertThat(unknown.control("GET", "/clock", null).at("/ahead").asString()).isEqualTo("PT1M");
		assertThat(unknown.control("GET", "/changes?since=" + revision, null).at("/changed").asBoolean()).isTrue();
	}

	@Test
	void doNotAppearByReadingAnAddressThatDoesNotExist() throws Exception {
		this.one.send("GET", "/payment/order", "", "Authorization", key("X"));
		assertThat(this.one.control("GET", "/merchants", null).at("").size()).isEqualTo(2);
		assertThat(this.one.control("GET", "/calls?limit=1", null).at("/0/call").asString())
			.isEqualTo("GET /payment/order");
	}

	private static String key(String end) {
		return "SECRET_KEY DEV" + "0".repeat(37 - end.length()) + end;
	}

	private static String tid(Merchant merchant) throws Exception {
		return merchant.control("GET", "/payments/o", null).at("/tid").asString();
	}

	private static String status(Merchant merchant) throws Exception {
		return merchant.control("GET", "/payments/o", null).at("/status").asString();
	}

}
