package com.moviecurators.premium.drill;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The application's API, as a script in a browser calls it. Every write carries an
 * Idempotency-Key.
 *
 * @param node which node the next request reaches
 * @param accessToken the caller's, once signed in
 */
record Api(Supplier<URI> node, @Nullable String accessToken) {

	static final String PASSWORD = "correct horse battery";

	Api signedIn(String token) {
		return new Api(this.node, token);
	}

	Answer signUp(String email, String key) {
		return post("/api/accounts", key, """
				{"email": "%s", "password": "%s", "displayName": "회원"}""".formatted(email, PASSWORD));
	}

	Answer login(String email, String key) {
		return post("/api/auth/login", key, """
				{"email": "%s", "password": "%s"}""".formatted(email, PASSWORD));
	}

	Answer begin(String key) {
		return post("/api/payments", key, """
				{"planCode": "PREMIUM_LIFETIME"}""");
	}

	Answer approve(String order, String pgToken, String key) {
		return post("/api/payments/approve", key, """
				{"order": "%s", "pgToken": "%s"}""".formatted(order, pgToken));
	}

	/** Says that the browser came back by the cancel or fail route. */
	Answer report(String order, String outcome, String key) {
		return post("/api/payments/" + order + "/return", key, """
				{"outcome": "%s"}""".formatted(outcome));
	}

	Answer payment(String order) {
		return get("/api/payments/" + order);
	}

	Answer me() {
		return get("/api/accounts/me");
	}

	/** The page that KakaoPay sent the browser to; the server takes the token. */
	Answer page(URI address) {
		return get(address.getRawPath() + "?" + address.getRawQuery());
	}

	Answer get(String path) {
		return Http.send(authorized(Http.get(address(path))));
	}

	Answer post(String path, String key, String body) {
		return Http.send(request(path, body).header("Idempotency-Key", key));
	}

	HttpRequest.Builder request(String path, String body) {
		return authorized(Http.post(address(path), body));
	}

	static String newKey() {
		return UUID.randomUUID().toString();
	}

	private URI address(String path) {
		return URI.create(this.node.get() + path);
	}

	private HttpRequest.Builder authorized(HttpRequest.Builder request) {
		return (this.accessToken != null) ? request.header("Authorization", "Bearer " + this.accessToken) : request;
	}

}
