package com.moviecurators.kakaopay.simulator.merchant;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls of the API that has ended, as many shops on the web still make them. */
class LegacyPaymentApiTests {

	private static final String KEY = "0123456789abcdef".repeat(2);

	private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@ParameterizedTest
	@CsvSource({ "POST,ready,/online/v1/payment/ready", "POST,approve,/online/v1/payment/approve",
			"POST,cancel,/online/v1/payment/cancel", "POST,order,/online/v1/payment/order",
			"GET,order,/online/v1/payment/order", "POST,subscription,/online/v1/payment/ready",
			"POST,manage/report,/online/v1/payment/ready" })
	void areAnsweredInTheOldShapeWithTheNewAddress(String method, String call, String replacement) throws Exception {
		Answer answer = merchant.send(method, "/v1/payment/" + call, "cid=TC0ONETIME&partner_order_id=o",
				"Authorization", "KakaoAK " + KEY, "Content-Type", FORM);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.at("/code").asInt()).isEqualTo(-9);
		assertThat(answer.at("/msg").asString()).contains(replacement, "SECRET_KEY <key>", "JSON");
		assertThat(answer.at("").has("error_code")).isFalse();
	}

	@Test
	void areRecordedWithoutTheirKey() throws Exception {
		merchant.send("POST", "/v1/payment/ready", "cid=TC0ONETIME&item_name=%EC%BB%A4%ED%94%BC&cid_secret=s3cr3t",
				"Authorization", "KakaoAK " + KEY, "Content-Type", FORM);
		merchant.send("POST", "/v1/payment/approve", "cid=%zz", "Authorization", "KakaoAK " + KEY, "Content-Type",
				FORM);
		JsonNode calls = merchant.control("GET", "/calls", null).at("");
		assertThat(calls.at("/1/call").asString()).isEqualTo("/v1/payment/ready");
		assertThat(calls.at("/1/authorization").asString()).isEqualTo("KakaoAK ****");
		assertThat(calls.at("/1/asked/item_name").asString()).isEqualTo("커피");
		assertThat(calls.at("/1/asked/cid_secret").asString()).isEqualTo("****");
		assertThat(calls.at("/1/answer/code").asInt()).isEqualTo(-9);
		assertThat(calls.at("/1/http_status").asInt()).isEqualTo(400);
		assertThat(calls.at("/0/asked").size()).isZero();
	}

}
