package com.moviecurators.kakaopay.simulator.guard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.RawHttp;
import com.moviecurators.kakaopay.simulator.RawHttp.Reply;
import com.moviecurators.kakaopay.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that no client sends, on every route: never a mistake of the server. */
class RawRequestTests {

	private static final int MAX_LOG = 2_000;

	/** How the server refuses methods and versions of HTTP that it does not have. */
	private static final Set<Integer> NOT_SUPPORTED = Set.of(501, 505);

	private static final String JSON = "Content-Type: application/json";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	private static final List<String> PATHS = List.of("/", "/nothing", "/online/v1/payment/ready",
			"/online/v1/payment/order", "/online/v1/payment/", "/v1/payment/ready", "/simulator", "/simulator/payments",
			"/simulator/payments/o", "/simulator/payments/o/pay", "/simulator/faults", "/simulator/faults/1",
			"/simulator/clock", "/simulator/calls", "/simulator/changes", "/simulator/health", "/simulator/console",
			"/simulator/console/console.js", "/mockup/bridge/", "/__admin", "/__admin/mappings", "/__admin/requests",
			"/__admin/swagger-ui/index.html");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS", "BREW");

	/** What follows the path. */
	private static final List<String> TAILS = List.of("?find=%zz", "?%", "?a=%f", "?a=%ff", "?a=%c3%28", "?a=%ed%a0%80",
			"?a=|\\^`{}", "?a=\u00ff", "?a=%00", "/%zz", "/%", "/%ff", "/%2e%2e/%2f..%5c", "/..;/..", ";a=b", "//",
			"/%00", "?" + "a=1&".repeat(2_000));

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator
		.start(new SimulatorSettings().withWireMockAdmin());

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	private static final RawHttp http = new RawHttp(simulator.baseUrl());

	private final LogSize log = new LogSize();

	static Stream<String> paths() {
		return PATHS.stream();
	}

	@BeforeEach
	void listen() {
		Logger.getLogger("").addHandler(this.log);
	}

	@AfterEach
	void reset() {
		Logger.getLogger("").removeHandler(this.log);
		simulator.reset();
	}

	@ParameterizedTest
	@MethodSource("paths")
	void neverEndsInAMistakeOfTheServer(String path) throws Exception {
		for (String method : METHODS) {
			for (String tail : TAILS) {
				check(method + " " + path + tail, http.send(method + " " + path + tail));
			}
		}
		assertThat(simulator.payments()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("paths")
	void readsAnyBodyAndHeaders(String path) throws Exception {
		String post = "POST " + path;
		check("charset", http.sendBody("a=1", post, FORM + ";charset=nonsense"));
		check("charset of JSON", http.sendBody("{}", post, JSON + ";charset=nonsense"));
		check("empty charset", http.sendBody("{}", post, JSON + ";charset="));
		check("form", http.sendBody("a=%zz&%=%", post, FORM));
		check("form bytes", http.sendBody("a=\u00ff\u00fe", post, FORM));
		check("gzip", http.sendBody("not gzip", post, JSON, "Content-Encoding: gzip"));
		check("gzip magic", http.sendBody("\u001f\u008b broken", post, JSON));
		check("bomb", http.sendBody(bomb(), post, JSON));
		check("multipart", http.sendBody("x", post, "Content-Type: multipart/form-data"));
		check("multipart boundary", http.sendBody("--b\r\nx", post, "Content-Type: multipart/form-data; boundary=b"));
		check("deep", http.sendBody("[".repeat(50_000), post, JSON));
		check("deep object", http.sendBody("{\"a\":".repeat(50_000), post, JSON));
		check("long number", http.sendBody("{\"a\":" + "9".repeat(20_000) + "}", post, JSON));
		check("surrogate", http.sendBody("{\"a\":\"\\ud800\"}", post, JSON));
		check("cookie", http.send(post, "Cookie: =;;\u0001=\"; a=\"b"));
		check("no type", http.sendBody("\u0000\u00ff", post, "Content-Type: /"));
		check("chunks", http.exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Transfer-Encoding: chunked\r\n\r\nzz\r\n"));
		check("two lengths", http.exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"));
		check("version", http.exchange("GET " + path + " HTTP/9.9\r\nHost: localhost\r\n\r\n"));
		check("header", http.exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nbroken\r\n\r\n"));
		check("long header", http.send("GET " + path, "X-Long: " + "x".repeat(40_000)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/online/v1/payment/ready", "/simulator/clock", "/__admin/mappings" })
	void readsNoLargeBody(String path) throws Exception {
		String large = "x".repeat(BodyLimit.MAX_BYTES + 1);
		check("large", http.sendBody(large, "POST " + path, JSON));
		check("large in a chunk", http.exchange("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(large.length()) + "\r\n" + large));
	}

	@Test
	void limitsEachBodyOfAConnectionByItself() throws Exception {
		String half = "x".repeat(BodyLimit.MAX_BYTES / 2 + 1);
		for (int i = 0; i < 3; i++) {
			assertThat(merchant.send("POST", "/nothing", half).status()).isEqualTo(404);
		}
		assertThat(merchant.send("POST", "/nothing", half + half).status()).isEqualTo(413);
	}

	@Test
	void listsWhatItWasSentAfterwards() throws Exception {
		http.sendBody("{}", "POST /online/v1/payment/ready", JSON + ";charset=nonsense");
		http.sendBody("x", "POST /nothing", "Content-Type: multipart/form-data");
		assertThat(http.send("GET /__admin/requests").status()).isEqualTo(200);
		assertThat(http.send("GET /simulator/calls").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/simulator/payments?find=%zz", "/simulator/payments?%", "/simulator/calls?order=%ff",
			"/simulator/health?%zz", "/simulator/console?%zz", "/nothing?%zz", "/mockup/bridge/pc?%zz",
			"/__admin/requests?%zz", "/simulator/payments/%ff" })
	void namesABadEncoding(String path) throws Exception {
		Reply reply = http.send("GET " + path);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text()).contains("application/problem+json", "not well encoded");
	}

	@Test
	void answersWhatTheServerCannotParseWithAProblem() throws Exception {
		Reply reply = http.send("GET /simulator/payments/%zz");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text()).contains("application/problem+json", "cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?a=%zz", "?%", "?a=%ff" })
	void answersABadlyEncodedPaymentCallAsKakaoPay(String query) throws Exception {
		Reply reply = http.sendBody("{}", "POST /online/v1/payment/order" + query, JSON,
				"Authorization: " + Merchant.KEY);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text()).contains("application/json").contains("\"error_code\":-2", "not well encoded");
		assertThat(merchant.control("GET", "/calls", null).at("/0/call").asString()).isEqualTo("order");
		assertThat(merchant.control("GET", "/calls", null).at("/0/authorization").asString())
			.isEqualTo("SECRET_KEY ****");
	}

	private void check(String what, Reply reply) {
		assertThat(reply.status()).as(what + ": " + start(reply.text()))
			.matches((status) -> (status >= 200 && status < 500) || NOT_SUPPORTED.contains(status));
		assertThat(reply.text()).as(what).doesNotContain("Exception", "at wiremock.", "at java.", "jetty");
		assertThat(this.log.since()).as("log of " + what).isLessThan(MAX_LOG);
	}

	private static String start(String text) {
		return text.substring(0, Math.min(text.length(), 300));
	}

	private static String bomb() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(new byte[1_000_000]);
		}
		return out.toString(StandardCharsets.ISO_8859_1);
	}

	/** Adds up what is logged. */
	private static final class LogSize extends Handler {

		private int size;

		/** The characters that were logged since the last call. */
		synchronized int since() {
			int since = this.size;
			this.size = 0;
			return since;
		}

		@Override
		public synchronized void publish(LogRecord logged) {
			this.size += String.valueOf(logged.getMessage()).length();
			for (Throwable cause = logged.getThrown(); cause != null; cause = cause.getCause()) {
				this.size += cause.toString().length() + cause.getStackTrace().length * 80;
			}
		}

		@Override
		public void flush() {
		}

		@Override
		public void close() {
		}

	}

}
