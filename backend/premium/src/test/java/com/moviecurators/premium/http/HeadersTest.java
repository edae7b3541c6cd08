package com.moviecurators.premium.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class HeadersTest {

	@Autowired
	Client client;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nowhere", "/api/plans", "/api/accounts/me", "/kakaoPay/success?order=a&pg_token=b",
			"/actuator/health" })
	void everyAnswerTellsTheBrowserWhatToRefuse(String path) {
		Answer answer = this.client.get(path, "Accept", "text/html, application/json");
		assertThat(answer.header("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self';", "frame-ancestors 'none'",
					"base-uri 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.header("X-Frame-Options")).contains("DENY");
		assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
		assertThat(answer.header("Server")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/plans", "/api/accounts/me", "/api/nothing", "/kakaoPay/success?order=a&pg_token=b",
			"/kakaoPay/cancel?order=a", "/kakaoPay/fail" })
	void nothingPersonalIsKeptByAnyCache(String path) {
		assertThat(this.client.get(path, "Accept", "*/*").response().headers().allValues("Cache-Control"))
			.containsExactly("no-store");
	}

	@Test
	void tlsOnlyIsAskedForOverTlsOnly() {
		assertThat(this.client.get("/").header("Strict-Transport-Security")).isEmpty();
	}

	@Test
	void withoutFrontEndElsewhereNoOtherOriginMayRead() {
		for (String path : List.of("/api/plans", "/")) {
			Answer answer = this.client.get(path, "Origin", "https://evil.example");
			assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
		}
	}

}
