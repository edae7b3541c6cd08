package com.moviecurators.kakaopay.simulator.stub;

import java.net.ServerSocket;
import java.net.URI;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.InvalidInputException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.RawHttp;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What WireMock can do elsewhere but not here. */
class ClosedWireMockTests {

	private static final String SECRET = "c1ds3cr3t0000000000000000";

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator
		.start(new SimulatorSettings().withWireMockAdmin());

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	private static final RawHttp http = new RawHttp(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.wireMock().resetAll();
		simulator.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/mappings", "/requests", "/shutdown", "/swagger-ui/index.html", "/recorder/", "",
			"/../__admin/mappings" })
	void servesNoAdminApiUnlessAsked(String path) throws Exception {
		try (KakaoPaySimulator closed = KakaoPaySimulator.start(0)) {
			for (String method : new String[] { "GET", "POST" }) {
				String answer = new RawHttp(closed.baseUrl()).send(method + " /__admin" + path).text();
				assertThat(answer).startsWith("HTTP/1.1 404").contains("KakaoPay simulator").doesNotContain("WireMock");
			}
			assertThat(new RawHttp(closed.baseUrl()).send("GET /simulator/calls").body()).contains("/__admin");
			closed.wireMock().stubFor(WireMock.get("/shop").willReturn(WireMock.ok("stub")));
			assertThat(new Merchant(closed.baseUrl()).get("/shop").raw().body()).isEqualTo("stub");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/shutdown", "/shut/__admindown", "/shutdown?a=1", "/recordings/start" })
	void neitherEndsNorRecords(String path) throws Exception {
		assertThat(http.sendBody("{\"targetBaseUrl\":\"http://localhost:1\"}", "POST /__admin" + path).status())
			.isEqualTo(403);
		Thread.sleep(300);
		assertThat(merchant.get("/simulator/health").status()).isEqualTo(200);
		assertThat(merchant.get("/__admin/mappings").raw().body()).contains("\"total\" : 0");
	}

	@Test
	void forwardsNothing() throws Exception {
		try (ServerSocket other = new ServerSocket(0)) {
			String target = "http://localhost:" + other.getLocalPort();
			for (String response : new String[] { "\"response\":{\"proxyBaseUrl\":\"" + target + "\"}",
					"\"response\":{},\"serveEventListeners\":[{\"name\":\"webhook\",\"parameters\":{\"method\":\"GET\",\"url\":\""
							+ target + "\"}}]",
					"\"response\":{},\"postServeActions\":[{\"name\":\"webhook\",\"parameters\":{}}]" }) {
				String stub = "{\"request\":{\"url\":\"/x\"}," + response + "}";
				assertThat(http.sendBody(stub, "POST /__admin/mappings").status()).as(stub).isEqualTo(422);
				assertThat(http.sendBody("{\"mappings\":[" + stub + "]}", "POST /__admin/mappings/import").status())
					.isEqualTo(422);
			}
			assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> simulator.wireMock()
				.stubFor(WireMock.get("/x").willReturn(WireMock.aResponse().proxiedFrom(target))));
			assertThat(merchant.get("/x").status()).isEqualTo(404);
		}
	}

	@Test
	void forwardsNothingThroughAStubThatIsEdited() throws Exception {
		StubMapping stub = simulator.wireMock().stubFor(WireMock.get("/x").willReturn(WireMock.ok("x")));
		assertThat(http
			.sendBody("{\"request\":{\"url\":\"/x\"},\"response\":{\"proxyBaseUrl\":\"http://localhost:1\"}}",
					"PUT /__admin/mappings/" + stub.getId())
			.status()).isEqualTo(422);
		assertThat(merchant.get("/x").raw().body()).isEqualTo("x");
	}

	@Test
	void showsNoSecretOfARequest() throws Exception {
		String key = Merchant.KEY.substring(Merchant.KEY.indexOf(' ') + 1);
		String[] headers = { "Authorization: " + Merchant.KEY, "Cookie: session=member5",
				"Content-Type: application/json" };
		String body = "{\"cid\":\"TC0ONETIME\",\"cid_secret\":\"" + SECRET + "\",\"pg_token\" : \"t0k\\\"en\"}";
		http.sendBody(body, "POST /online/v1/payment/approve", headers);
		http.sendBody("cid_secret=" + SECRET + "&pg_token=t0k", "POST /v1/payment/approve?cid_secret=" + SECRET,
				"Authorization: KakaoAK " + key, "Content-Type: application/x-www-form-urlencoded");
		http.send("GET /shop?pg_token=t0k", "Authorization: " + key);
		for (String journal : new String[] { "/__admin/requests", "/simulator/calls" }) {
			assertThat(merchant.get(journal).raw().body()).contains("SECRET_KEY ****", "KakaoAK ****", "TC0ONETIME")
				.doesNotContain(key, SECRET, "t0k", "member5");
		}
		assertThat(http.sendBody("{\"url\":\"/online/v1/payment/approve\"}", "POST /__admin/requests/find").body())
			.contains("SECRET_KEY ****")
			.doesNotContain(key, SECRET, "t0k", "member5");
		assertThat(simulator.wireMock().getAllServeEvents().toString()).doesNotContain(key);
	}

	@Test
	void stillMatchesStubsByTheKey() throws Exception {
		simulator.wireMock()
			.stubFor(WireMock.post("/online/v1/payment/order")
				.withHeader("Authorization", WireMock.equalTo(Merchant.KEY))
				.willReturn(WireMock.ok("stub")));
		assertThat(merchant.order("x").raw().body()).isEqualTo("stub");
	}

	@Test
	void savesItsStubsForNoOtherSimulator() throws Exception {
		try (KakaoPaySimulator first = KakaoPaySimulator.start(new SimulatorSettings().withWireMockAdmin());
				KakaoPaySimulator next = KakaoPaySimulator.start(0)) {
			RawHttp admin = new RawHttp(first.baseUrl());
			admin.sendBody("{\"persistent\":true,\"request\":{\"url\":\"/saved\"},\"response\":{\"body\":\"saved\"}}",
					"POST /__admin/mappings");
			assertThat(admin.send("POST /__admin/mappings/save").status()).isEqualTo(200);
			assertThat(new Merchant(first.baseUrl()).get("/saved").raw().body()).isEqualTo("saved");
			next.wireMock().resetToDefaultMappings();
			assertThat(new Merchant(next.baseUrl()).get("/saved").status()).isEqualTo(404);
		}
	}

	@Test
	void answersUnderThePublicAddressOnly() throws Exception {
		try (KakaoPaySimulator open = KakaoPaySimulator
			.start(new SimulatorSettings().withPublicUrl(URI.create("https://pay.example.com")))) {
			RawHttp behindProxy = new RawHttp(open.baseUrl());
			assertThat(behindProxy
				.sendBody("{\"advance\":\"PT1M\"}", "POST /simulator/clock", "Origin: https://pay.example.com")
				.status()).isEqualTo(200);
			assertThat(behindProxy
				.sendBody("{\"advance\":\"PT1M\"}", "POST /simulator/clock", "Origin: https://pay.example.org")
				.status()).isEqualTo(403);
		}
	}

}
