package com.moviecurators.premium.http;

import java.io.IOException;

import com.moviecurators.premium.support.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that no HTTP library would send. */
@HttpTest
class RawRequestTest {

	@Autowired
	Client client;

	@ParameterizedTest
	@ValueSource(strings = { "/api/%zz", "/api/plans?a=%zz&%=%", "/api/curations?lang=%ff%fe", "/api/%00",
			"/%2e%2e/%2e%2e/etc/passwd", "/api/../actuator/env", "/api/plans;jsessionid=1", "//api//plans",
			"/api/payments/%0d%0aX-Evil:1", "/api/payments/%2F", "/kakaoPay/success?order=%zz&pg_token=%00",
			"/kakaoPay/success?order=%00", "/kakaoPay/cancel?%", "/assets/%5c..%5capplication.yml", "/%ED%A0%80",
			"/api/plans?\u0001", "/a\u0000b" })
	void noAddressBreaksTheService(String target) throws IOException {
		String answer = exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).doesNotStartWith("HTTP/1.1 5").doesNotContain("Exception", "root:", "X-Evil");
	}

	@Test
	void brokenAddressIsMalformedRequest() throws IOException {
		String answer = exchange("GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "\"malformed-request\"");
	}

	@Test
	void addressThatTheFirewallRefusesIsMalformedRequest() throws IOException {
		String answer = exchange("GET /api/plans;a=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "\"malformed-request\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization: Bearer \u0001", "Authorization: Bearer é",
			"Cookie: premium_refresh=\u007f", "Accept: ;;;", "Accept-Language: \u00ff;;q=x", "Idempotency-Key: \u0002",
			"X-Forwarded-For: '; drop table", "Content-Length: abc", "Content-Length: -1",
			"Transfer-Encoding: nonsense" })
	void noHeaderBreaksTheService(String header) throws IOException {
		for (String line : new String[] { "GET /api/plans", "POST /api/auth/refresh", "POST /api/payments" }) {
			String answer = exchange(
					line + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
			assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 500").doesNotContain("Exception");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "FOO", "CONNECT", "PROPFIND" })
	void noMethodBreaksTheService(String method) throws IOException {
		String answer = exchange(method + " /api/plans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 4");
	}

	@Test
	void bodyThatStopsHalfWayIsNoServerError() throws IOException {
		String answer = exchange(
				"POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Content-Length: 100\r\nConnection: close\r\n\r\n{\"email\":");
		assertThat(answer).doesNotStartWith("HTTP/1.1 5");
	}

	private String exchange(String request) throws IOException {
		return RawHttp.exchange(this.client.port(), request);
	}

}
