package com.moviecurators.premium.http;

import java.io.IOException;

import com.moviecurators.premium.support.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	@ParameterizedTest
	@CsvSource({ "/api/accounts/me/password, PUT", "/api/sessions, DELETE", "/api/sessions/x, DELETE" })
	void frontEndMayUseEveryMethodOfTheApi(String path, String method) {
		Answer answer = this.client.send("OPTIONS", path, null, "Origin", "https://www.example.com",
				"Access-Control-Request-Method", method);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains(method);
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
	void cookieTravelsOverTlsOnlyAndNoOtherHostCanSetIt() {
		Answer signedIn = this.client.signIn(this.client.newMember());
		assertThat(signedIn.header("Set-Cookie").orElseThrow())
			.matches("__Host-premium_refresh=[A-Za-z0-9_-]{43}; Path=/; "
					+ "Max-Age=2592000; Expires=[^;]+; Secure; HttpOnly; SameSite=Strict");
		assertThat(refresh(signedIn.cookie()).status()).isEqualTo(200);
	}

	/** Any host of the same domain can set a cookie without the prefix. */
	@Test
	void cookieWithoutThePrefixIsNotRead() {
		String strangers = this.client.signIn(this.client.newMember()).cookie().replace("__Host-", "");
		assertThat(refresh(strangers).code()).isEqualTo("session-ended");
	}

	private Answer refresh(String cookie) {
		return this.client.send("POST", "/api/auth/refresh", null, "Cookie", cookie);
	}

	@Test
	void browsersAreToldToStayOnTls() {
		assertThat(this.client.get("/", "X-Forwarded-Proto", "https").header("Strict-Transport-Security").orElseThrow())
			.contains("max-age=31536000");
	}

	@Test
	void returnGoesOnWithOrderAndTokenOnly() throws IOException {
		assertThat(returned("/kakaoPay/success?order=a%20b&pg_token=T&pg_token=U&utm=100%&{c}=|"))
			.contains("Location: https://www.example.com/kakaoPay/success?order=a%20b&pg_token=T\r\n");
		assertThat(returned("/kakaoPay/success/?pg_token=%7Bx%7D%26y%25"))
			.contains("Location: https://www.example.com/kakaoPay/success?pg_token=%7Bx%7D%26y%25\r\n");
		assertThat(returned("/kakaoPay/cancel?order=a-1&message=x"))
			.contains("Location: https://www.example.com/kakaoPay/cancel?order=a-1\r\n");
	}

	private String returned(String address) throws IOException {
		String answer = RawHttp.exchange(this.client.port(), "GET " + address
				+ " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ';\r\nX-Forwarded-Port: x\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 302 ");
		return answer;
	}

}
