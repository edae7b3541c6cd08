package com.moviecurators.kakaopay.simulator.guard;

import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.RawHttp;
import com.moviecurators.kakaopay.simulator.RawHttp.Reply;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of another site can do through the browser that runs beside the simulator.
 */
class ForeignPageTests {

	/** A browser leaves out the one or the other, so each has to be enough. */
	private static final List<String> FOREIGN = List.of("Origin: https://evil.example", "Origin: null",
			"Origin: http://localhost:1", "Origin: https://evil.example\r\nOrigin: http://localhost:{port}",
			"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
			"Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe");

	private static final List<String> GUARDED = List.of("POST /simulator/clock", "POST /simulator/faults",
			"POST /simulator/payments/o/pay", "DELETE /simulator", "GET /simulator/payments", "GET /simulator/calls",
			"GET /simulator/changes", "HEAD /simulator/payments", "OPTIONS /simulator/clock", "GET /shop/stub",
			"POST /nothing", "GET /__admin/requests", "GET /__admin/mappings", "POST /__admin/mappings",
			"PUT /__admin/settings", "GET /__admin/swagger-ui/index.html", "GET /__admin/recorder/",
			"POST /%5f_admin/mappings", "POST /x/../simulator/clock", "POST //__admin/mappings",
			"POST /online/v1/payment/../../../simulator/clock", "POST /online/v1/payment/ready",
			"GET /online/v1/payment/order", "OPTIONS /online/v1/payment/cancel", "POST /online/v1/payment/nothing",
			"POST /v1/payment/ready", "GET /online/v1/payment/order?a=%zz",
			"POST /simulator/payments/..%2f..%2fmockup%2fbridge%2f/pay");

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(settings());

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	private static final RawHttp http = new RawHttp(simulator.baseUrl());

	private static SimulatorSettings settings() {
		return new SimulatorSettings().withWireMockAdmin();
	}

	static Stream<String> foreign() {
		return FOREIGN.stream();
	}

	@BeforeEach
	void reset() {
		simulator.reset();
	}

	@ParameterizedTest
	@MethodSource("foreign")
	void changesAndReadsNothing(String headers) throws Exception {
		merchant.ready("o");
		for (String request : GUARDED) {
			Reply reply = http.sendBody("{\"advance\":\"PT1M\"}", request, own(headers));
			assertThat(reply.status()).as(request).isEqualTo(403);
			assertThat(reply.text()).as(request).contains("application/problem+json").doesNotContain("Access-Control");
		}
		assertThat(simulator.clock().offset()).isZero();
		assertThat(simulator.payment("o").orElseThrow().status()).hasToString("READY");
		assertThat(simulator.wireMock().getStubMappings()).isEmpty();
	}

	/** Else it would push the tester's calls out of the journal. */
	@ParameterizedTest
	@MethodSource("foreign")
	void leavesNoEntryInTheJournal(String headers) throws Exception {
		for (String request : GUARDED) {
			http.sendBody("{}", request, own(headers));
		}
		assertThat(merchant.control("GET", "/calls", null).at("").size()).isZero();
	}

	@ParameterizedTest
	@MethodSource("foreign")
	void maySendThePayerToThePaymentPages(String headers) throws Exception {
		merchant.ready("o");
		for (String device : List.of("pc", "mobile-web", "mobile-app")) {
			String page = "/mockup/bridge/" + device + "/pg/one-time/payment/"
					+ simulator.payment("o").orElseThrow().pageId();
			assertThat(http.send("GET " + page, own(headers)).status()).isEqualTo(200);
			assertThat(http.send("POST " + page + "/pay", own(headers)).status()).isEqualTo(303);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Origin: http://localhost:{port}", "Origin: http://LOCALHOST:{port}",
			"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "X-Nothing: from curl",
			"Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin" })
	void isNotTheSimulatorsOwnConsoleNorCurl(String headers) throws Exception {
		assertThat(http.sendBody("{\"advance\":\"PT1M\"}", "POST /simulator/clock", own(headers)).status())
			.isEqualTo(200);
		assertThat(http.send("GET /__admin/mappings", own(headers)).status()).isEqualTo(200);
		assertThat(http.sendBody("{}", "POST /online/v1/payment/order", own(headers)).body()).contains("-400");
	}

	@Test
	void mayLinkToTheConsole() throws Exception {
		String[] click = { "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document" };
		assertThat(http.send("GET /simulator/console", click).status()).isEqualTo(200);
		assertThat(http.sendBody("advance=PT1M", "POST /simulator/clock", click).status()).isEqualTo(403);
		assertThat(http.send("GET /online/v1/payment/order", click).status()).isEqualTo(403);
	}

	@Test
	void cannotEmbedWhatItMayNotRead() throws Exception {
		assertThat(http.send("GET /simulator/payments").text()).contains("Cross-Origin-Resource-Policy: same-origin");
	}

	private static String own(String headers) {
		return headers.replace("{port}", String.valueOf(simulator.baseUrl().getPort()));
	}

}
