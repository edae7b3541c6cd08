package com.moviecurators.premium.http;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A deployment over TLS behind a proxy, with the single-page app on another origin of the
 * same site.
 */
@HttpTest
@TestPropertySource(properties = { "premium.return-origin=https://premium.example.com",
		"premium.front-end-origin=https://www.example.com", "server.forward-headers-strategy=native" })
class FrontEndElsewhereTest {

	private static final String[] FRONT_END = { "Origin", "https://www.example.com" };

	@Autowired
	Client client;

	@Test
	void frontEndMayCallWithCredentials() {
		Answer answer = this.client.get("/api/plans", FRONT_END);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Origin")).contains("https://www.example.com");
		assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
	}

	@Test
	void preflightOfFrontEndIsAnswered() {
		Answer answer = this.client.send("OPTIONS", "/api/payments", null, "Origin", "https://www.example.com",
				"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers",
				"authorization,content-type,idempotency-key");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow()).containsIgnoringCase("idempotency-key");
	}

	@Test
	void otherOriginsMayNot() {
		for (String origin : new String[] { "https://evil.example", "http://www.example.com", "null",
				"https://www.example.com.evil.example" }) {
			Answer answer = this.client.get("/api/plans", "Origin", origin);
			assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isEmpty();
		}
	}

	@Test
	void cookieTravelsOverTlsOnly() {
		assertThat(this.client.signIn(this.client.newMember()).header("Set-Cookie").orElseThrow())
			.contains("; Secure;");
	}

	@Test
	void browsersAreToldToStayOnTls() {
		assertThat(this.client.get("/", "X-Forwarded-Proto", "https").header("Strict-Transport-Security").orElseThrow())
			.contains("max-age=31536000");
	}

}
