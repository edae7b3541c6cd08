package com.moviecurators.benchmarks.checkout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

import com.moviecurators.benchmarks.member.Member;
import com.moviecurators.benchmarks.wire.Json;

/**
 * The whole way of one member: reads the account, starts a payment, comes back from
 * KakaoPay, approves, and reads that premium is there.
 *
 * @param origin of the application
 * @param member who buys
 * @param browser sends the requests
 */
record Journey(String origin, Member member, HttpClient browser) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/**
	 * Goes the whole way.
	 * @throws IllegalStateException if one step fails
	 */
	void go() throws IOException, InterruptedException {
		send("GET", "/api/accounts/me", "");
		String order = Json.field(send("POST", "/api/payments", "{\"planCode\":\"PREMIUM_LIFETIME\"}"), "order");
		String token = UUID.randomUUID().toString().substring(0, 20);
		send("GET", "/kakaoPay/success?order=" + order + "&pg_token=" + token, "");
		send("POST", "/api/payments/approve", "{\"order\":\"%s\",\"pgToken\":\"%s\"}".formatted(order, token));
		String account = send("GET", "/api/accounts/me", "");
		if (!account.contains("\"premium\":true")) {
			throw new IllegalStateException("Paid and not premium: " + account);
		}
	}

	private String send(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + path))
			.timeout(PATIENCE)
			.header("Authorization", "Bearer " + this.member.token())
			.header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString());
		}
		HttpResponse<String> response = this.browser.send(request.build(), BodyHandlers.ofString());
		if (response.statusCode() != 200 && response.statusCode() != 201) {
			throw new IllegalStateException(
					"%s %s answered %d: %s".formatted(method, path, response.statusCode(), response.body()));
		}
		return response.body();
	}

}
