package com.moviecurators.kakaopay.simulator.guard;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.RawHttp;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** By whom, and under which names, the simulator can be reached. */
class RebindingTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(
			new SimulatorSettings().withAllowedHost("simulator").withPublicUrl(URI.create("https://pay.example.com")));

	private static final RawHttp http = new RawHttp(simulator.baseUrl());

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:{port}", "localhost.evil.example", "10.0.0.1", "[::2]",
			"localhost:x", "simulator.evil.example", "a@localhost" })
	void refusesAForeignName(String host) throws Exception {
		for (String request : new String[] { "GET /simulator/payments", "DELETE /simulator", "GET /__admin/requests",
				"POST /online/v1/payment/order", "GET /mockup/bridge/pc/x", "GET /" }) {
			assertThat(http.send(request, "Host: " + own(host)).status()).as(request).isIn(400, 403);
		}
	}

	@Test
	void namesTheOptionThatAllowsAName() throws Exception {
		assertThat(http.send("GET /simulator/health", "Host: evil.example").body()).contains("evil.example",
				"--allow-host");
	}

	@Test
	void refusesToBeAProxy() throws Exception {
		assertThat(http.send("GET http://evil.example/").status()).isEqualTo(400);
		assertThat(http.send("GET http://evil.example/", "Host: evil.example").status()).isEqualTo(403);
		assertThat(http.send("CONNECT evil.example:443", "Host: evil.example:443").status()).isEqualTo(405);
		assertThat(http.send("CONNECT localhost:443", "Host: localhost:443").status()).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LocalHost:{port}", "127.0.0.1:{port}", "[::1]:{port}", "simulator:8090",
			"pay.example.com" })
	void answersUnderItsOwnNames(String host) throws Exception {
		assertThat(http.send("GET /simulator/health", "Host: " + own(host)).status()).isEqualTo(200);
	}

	@Test
	void answersAClientOfHttp10WithoutAName() throws Exception {
		assertThat(http.exchange("GET /simulator/health HTTP/1.0\r\n\r\n").status()).isEqualTo(200);
	}

	@Test
	void listensOnLoopbackOnly() throws Exception {
		String other = otherAddress();
		assertThatIOException().isThrownBy(() -> new Socket(other, simulator.baseUrl().getPort()).close());
	}

	@Test
	void listensElsewhereWhenAskedTo() throws Exception {
		String other = otherAddress();
		try (KakaoPaySimulator open = KakaoPaySimulator.start(new SimulatorSettings().withBind("0.0.0.0"))) {
			new Socket(other, open.baseUrl().getPort()).close();
			RawHttp any = new RawHttp(open.baseUrl());
			assertThat(any.send("GET /simulator/health", "Host: " + other).status()).isEqualTo(200);
			assertThat(any.send("GET /simulator/health", "Host: evil.example").status()).isEqualTo(403);
		}
		try (KakaoPaySimulator one = KakaoPaySimulator.start(new SimulatorSettings().withBind(other))) {
			assertThat(one.baseUrl()).hasHost(other);
		}
	}

	private static String otherAddress() throws Exception {
		Optional<InetAddress> other = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> address.getAddress().length == 4 && !address.isLoopbackAddress())
			.findFirst();
		Assumptions.assumeTrue(other.isPresent(), "this machine has no address but loopback");
		return other.get().getHostAddress();
	}

	private static String own(String host) {
		return host.replace("{port}", String.valueOf(simulator.baseUrl().getPort()));
	}

}
