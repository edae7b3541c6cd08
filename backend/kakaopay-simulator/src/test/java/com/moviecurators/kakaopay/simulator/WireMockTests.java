package com.moviecurators.kakaopay.simulator;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Plain WireMock on the same port. */
class WireMockTests {

	private static final String STUB = """
			{"request":{"method":"GET","url":"/shop/health"},"response":{"status":200,"body":"well"}}
			""";

	private static final String INQUIRY = """
			{"request":{"method":"POST","url":"/online/v1/payment/order"},
			 "response":{"status":200,"jsonBody":{"status":"ARS_WAITING","tid":"T1","cid":"TC0ONETIME"}}}
			""";

	@TempDir
	private Path folder;

	@Test
	void servesStubsFromAFolder() throws Exception {
		Files.createDirectories(this.folder.resolve("mappings"));
		Files.writeString(this.folder.resolve("mappings/health.json"), STUB);
		assertServesStubAndSimulator();
	}

	@Test
	void servesStubsThatLieInTheFolderItself() throws Exception {
		Files.writeString(this.folder.resolve("health.json"), STUB);
		assertServesStubAndSimulator();
	}

	@Test
	void letsAStubWinOverTheSimulatorUntilItIsRemoved() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withWireMockAdmin())) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String tid = merchant.ready("o");
			assertThat(admin(merchant, "POST", "/mappings", INQUIRY)).isEqualTo(201);
			assertThat(merchant.order(tid).raw().body()).contains("ARS_WAITING");
			assertThat(admin(merchant, "DELETE", "/mappings", "")).isEqualTo(200);
			assertThat(merchant.order(tid).at("/status").asString()).isEqualTo("READY");
		}
	}

	@Test
	void staysItselfWhenWireMockIsReset() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withWireMockAdmin())) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			String tid = merchant.ready("o");
			assertThat(admin(merchant, "POST", "/reset", "")).isEqualTo(200);
			assertThat(merchant.order(tid).at("/status").asString()).isEqualTo("READY");
		}
	}

	@Test
	void keepsARequestJournal() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withWireMockAdmin())) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			merchant.ready("o");
			String count = merchant
				.send("POST", "/__admin/requests/count", "{\"url\":\"/online/v1/payment/ready\"}", "Content-Type",
						"application/json")
				.raw()
				.body();
			assertThat(count).contains("\"count\" : 1");
		}
	}

	private void assertServesStubAndSimulator() throws Exception {
		try (KakaoPaySimulator simulator = KakaoPaySimulator.start(new SimulatorSettings().withStubs(this.folder))) {
			Merchant merchant = new Merchant(simulator.baseUrl());
			assertThat(merchant.get("/shop/health").raw().body()).isEqualTo("well");
			assertThat(merchant.ready("o")).startsWith("T");
		}
	}

	private static int admin(Merchant merchant, String method, String path, String body) throws Exception {
		return merchant.send(method, "/__admin" + path, body, "Content-Type", "application/json").status();
	}

}
