package com.moviecurators.kakaopay.simulator.pages;

import java.nio.file.Files;
import java.nio.file.Path;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.RawHttp;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that nobody serves: a wrong base URL, a typing error, the root. */
class UnknownAddressTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@ParameterizedTest
	@CsvSource({ "GET,/nothing", "POST,/payment/ready", "POST,/", "DELETE,/online", "POST,/online/v1/payments/ready",
			"POST,/simulatorx", "GET,/__admin/mappings" })
	void sayToAClientWhatIsHereInstead(String method, String path) throws Exception {
		Answer answer = merchant.send(method, path, "{\"cid\":\"TC0ONETIME\"}", "Authorization", Merchant.KEY,
				"Content-Type", "application/json");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.at("/detail").asString()).contains("KakaoPay simulator", method + " " + path,
				"/online/v1/payment/", "/simulator/console");
		JsonNode call = merchant.control("GET", "/calls", null).at("/0");
		assertThat(call.at("/call").asString()).isEqualTo(method + " " + path);
		assertThat(call.at("/authorization").asString()).isEqualTo("SECRET_KEY ****");
		assertThat(call.at("/http_status").asInt()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/payment/ready", "/__admin/mappings" })
	void showABrowserWhereTheConsoleIs(String path) throws Exception {
		Answer answer = merchant.send("GET", path, "", "Accept", "text/html");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'")
			.contains("frame-ancestors 'none'");
		assertThat(answer.raw().body()).contains("href=\"/simulator/console\"", path, "KakaoPay simulator", "시뮬레이터");
		assertThat(merchant.control("GET", "/calls", null).at("/0/call").asString()).isEqualTo("GET " + path);
	}

	@Test
	void showTheAddressAsText() throws Exception {
		String page = new RawHttp(simulator.baseUrl()).send("GET /<script>" + "x".repeat(9_000), "Accept: text/html")
			.body();
		assertThat(page).contains("&lt;script&gt;x").doesNotContain("<script>").hasSizeLessThan(12_000);
	}

	@Test
	void listAtTheRootWhatThereIs() throws Exception {
		assertThat(merchant.get("/").at("/see").toString()).contains("/online/v1/payment/", "/simulator/console");
		assertThat(merchant.control("GET", "/calls", null).at("/0/call").asString()).isEqualTo("GET /");
	}

	@Test
	void areNotRecordedForABrowsersIcon() throws Exception {
		new RawHttp(simulator.baseUrl()).send("GET /favicon.ico", "Sec-Fetch-Site: same-origin",
				"Sec-Fetch-Dest: image");
		assertThat(merchant.control("GET", "/calls", null).at("").size()).isZero();
	}

	@Test
	void leaveFilesOfTheStubFolderToWireMock(@TempDir Path folder) throws Exception {
		Files.createDirectories(folder.resolve("mappings"));
		Files.createDirectories(folder.resolve("__files"));
		Files.writeString(folder.resolve("__files/shop.txt"), "from a file");
		try (KakaoPaySimulator own = KakaoPaySimulator.start(new SimulatorSettings().withStubs(folder))) {
			Merchant client = new Merchant(own.baseUrl());
			assertThat(client.get("/shop.txt").raw().body()).isEqualTo("from a file");
			assertThat(client.get("/").at("/simulator").asString()).isEqualTo("KakaoPay");
			assertThat(client.get("/other.txt").status()).isEqualTo(404);
		}
	}

}
