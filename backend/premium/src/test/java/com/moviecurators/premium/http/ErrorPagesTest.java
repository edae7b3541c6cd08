package com.moviecurators.premium.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RawHttp;
import com.moviecurators.premium.problem.ProblemTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees where the server cannot do what the browser asks: a page in both
 * languages that says what to do. Programs get a problem.
 */
@HttpTest
class ErrorPagesTest {

	private static final String PERSON = "\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8";

	private static final String PROGRAM = "\r\nAccept: application/json";

	private static final String RETURN = " /kakaoPay/success?order=O&pg_token=T";

	/** All but those that depend on the route. */
	private static final List<String> SECURITY_HEADERS = List.of("content-security-policy", "x-content-type-options",
			"x-frame-options", "x-xss-protection", "referrer-policy", "cross-origin-opener-policy",
			"cross-origin-resource-policy", "permissions-policy");

	@Autowired
	Client client;

	/** What nobody but the server itself can refuse, with the headers read. */
	static Stream<String> refusals() {
		return Stream.of("GET /kakaoPay/success;a=1?order=O HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a%2fb HTTP/1.1",
				"GET //membership HTTP/1.1", "POST" + RETURN + " HTTP/1.1\r\nContent-Length: 0",
				"DELETE /membership HTTP/1.1", "FOO / HTTP/1.1", "OPTIONS /membership HTTP/1.1",
				"GET" + RETURN + " HTTP/1.1\r\nTransfer-Encoding: nonsense", "GET" + RETURN + " HTTP/9.9",
				"POST /sign-in HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 1",
				"GET" + RETURN + " HTTP/1.1\r\nContent-Length: x");
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refusalIsAPageForAPersonAndAProblemForAProgram(String request) throws IOException {
		assertIsPage(exchange(insert(request, PERSON)));
		String problem = exchange(insert(request, PROGRAM));
		assertThat(problem).containsPattern("^HTTP/1.1 [45]").contains("application/problem+json", "\"code\":");
		assertThat(securityHeaders(problem)).isEqualTo(securityHeadersOfHome());
	}

	/** Nobody knows what is accepted, since the headers were not read, or not all. */
	@ParameterizedTest
	@ValueSource(strings = { RETURN + "&name=\u00ec\u0098\u0081", RETURN + "&a=\u0001", RETURN + "&a=b c",
			RETURN + " HTTP/1.1\r\nCookie: a=\u0001", RETURN + " HTTP/1.1\r\nbroken header" })
	void whatTheServerCannotReadIsAPage(String line) throws IOException {
		assertIsPage(exchange("GET" + line + (line.contains("HTTP/1.1") ? "" : " HTTP/1.1") + PERSON));
	}

	@Test
	void headersThatAreTooLongAreAPage() throws IOException {
		assertIsPage(exchange("GET" + RETURN + " HTTP/1.1\r\nCookie: a=" + "x".repeat(40_000) + PERSON));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/membership", "/sign-in", "/kakaoPay/cancel?order=O" })
	void nothingThatABrowserSendsBesidesRefusesAPage(String path) throws IOException {
		for (String header : List.of("Origin: ://", "Authorization: Bearer \u0080", "Cookie: \u0081", "Accept: ,")) {
			assertThat(exchange("GET " + path + " HTTP/1.1\r\n" + header)).as(header).startsWith("HTTP/1.1 200 ");
		}
	}

	/** From the chain for programs, whatever the browser accepts. */
	@ParameterizedTest
	@ValueSource(strings = { "/swagger-ui/nowhere.js", "/swagger-ui/", "/swagger-ui.html", "/v3/nowhere", "/v3",
			"/api/nowhere", "/actuator/nowhere" })
	void whatIsMissingForProgramsIsAProblem(String path) {
		Answer missing = this.client.get(path, "Accept", "text/html,*/*;q=0.8");
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.code()).isEqualTo("not-found");
	}

	@Test
	void styleOfThePagesIsThere() {
		Answer style = this.client.get("/error-page.css");
		assertThat(style.status()).isEqualTo(200);
		assertThat(style.header("Content-Type").orElseThrow()).startsWith("text/css");
	}

	private void assertIsPage(String answer) throws IOException {
		assertThat(answer).containsPattern("^HTTP/1.1 [45]")
			.containsIgnoringCase("Content-Type: text/html;charset=utf-8")
			.contains("Cache-Control: no-store")
			.doesNotContain("problem+json");
		assertThat(body(answer)).contains("새로 고", "멤버십", "Reload", "/membership").doesNotContain("<script");
		assertThat(securityHeaders(answer)).isEqualTo(securityHeadersOfHome());
	}

	private Map<String, String> securityHeadersOfHome() throws IOException {
		Map<String, String> headers = securityHeaders(exchange("GET / HTTP/1.1" + PERSON));
		assertThat(headers).containsOnlyKeys(SECURITY_HEADERS);
		return headers;
	}

	private static Map<String, String> securityHeaders(String answer) {
		Map<String, String> headers = new TreeMap<>();
		Arrays.stream(answer.substring(0, answer.indexOf("\r\n\r\n")).split("\r\n"))
			.map((line) -> line.split(": ", 2))
			.filter((header) -> SECURITY_HEADERS.contains(header[0].toLowerCase()))
			.forEach((header) -> headers.put(header[0].toLowerCase(), header[1]));
		return headers;
	}

	private static String body(String answer) {
		return answer.substring(answer.indexOf("\r\n\r\n"));
	}

	/** The request with a header directly behind its first line. */
	private static String insert(String request, String header) {
		int end = request.indexOf("\r\n");
		return (end < 0) ? request + header : request.substring(0, end) + header + request.substring(end);
	}

	private String exchange(String request) throws IOException {
		return RawHttp.exchange(this.client.port(), request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	}

	@Test
	void everyProblemTypeHasItsPage() {
		String list = this.client.get("/problems", "Accept", "text/html").body();
		assertThat(new ProblemTypes().all()).hasSizeGreaterThan(30).allSatisfy((type) -> {
			Answer page = this.client.get("/problems/" + type.code(), "Accept", "text/html");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).contains("<code>" + type.code() + "</code>", "HTTP " + type.status());
			assertThat(list).contains("href=\"/problems/" + type.code() + "\"");
		});
		assertThat(this.client.get("/problems/none", "Accept", "text/html").status()).isEqualTo(404);
	}

}
