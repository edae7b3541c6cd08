package com.moviecurators.premium.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Somebody who calls the API: a member with an access token, or nobody in particular. */
record Caller(HttpClient http, URI origin, @Nullable String accessToken) {

	static Caller nobody(int port) {
		return at(URI.create("http://localhost:" + port));
	}

	static Caller at(URI origin) {
		return new Caller(HttpClient.newHttpClient(), origin, null);
	}

	/** A new member, signed up and signed in. */
	Caller newMember() {
		String email = UUID.randomUUID() + "@example.com";
		post("/api/accounts", """
				{"email": "%s", "password": "correct horse battery", "displayName": "회원"}""".formatted(email));
		Answer login = post("/api/auth/login", """
				{"email": "%s", "password": "correct horse battery"}""".formatted(email));
		return new Caller(this.http, this.origin, login.get("accessToken"));
	}

	boolean isPremium() {
		return get("/api/accounts/me").json().path("premium").asBoolean();
	}

	/** Starts a payment under a new key. */
	Answer start() {
		return start(UUID.randomUUID().toString(), """
				{"planCode": "PREMIUM_LIFETIME"}""");
	}

	Answer start(@Nullable String idempotencyKey, String body) {
		HttpRequest.Builder request = request("/api/payments").POST(BodyPublishers.ofString(body))
			.header("Content-Type", "application/json");
		return send((idempotencyKey != null) ? request.header("Idempotency-Key", idempotencyKey) : request);
	}

	Answer approve(String order, String pgToken) {
		return post("/api/payments/approve", """
				{"order": "%s", "pgToken": "%s"}""".formatted(order, pgToken));
	}

	Answer reportReturn(String order, String outcome) {
		return post("/api/payments/" + order + "/return", """
				{"outcome": "%s"}""".formatted(outcome));
	}

	Answer post(String path, String body) {
		return send(request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
	}

	Answer get(String path) {
		return send(request(path));
	}

	Answer delete(String path) {
		return send(request(path).DELETE());
	}

	HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.origin.resolve(path)).header("Accept", "*/*");
		return (this.accessToken != null) ? request.header("Authorization", "Bearer " + this.accessToken) : request;
	}

	Answer send(HttpRequest.Builder request) {
		try {
			return Answer.of(this.http.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
