package com.moviecurators.premium.drill.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Supplier;

import com.moviecurators.premium.drill.support.Http;
import com.moviecurators.premium.drill.support.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls the application's API as a script in a browser does. Every write has an
 * Idempotency-Key.
 *
 * @param node chooses the node of the next request
 * @param accessToken the access token after sign-in
 */
public record ApiClient(Supplier<URI> node, @Nullable String accessToken) {

	static final String PASSWORD = "correct horse battery";

	ApiClient signedIn(String token) {
		return new ApiClient(this.node, token);
	}

	public Response signUp(String email, String key) {
		return post("/api/accounts", key, """
				{"email": "%s", "password": "%s", "displayName": "회원"}""".formatted(email, PASSWORD));
	}

	public Response login(String email, String key) {
		return post("/api/auth/login", key, """
				{"email": "%s", "password": "%s"}""".formatted(email, PASSWORD));
	}

	public Response start(String key) {
		return post("/api/payments", key, """
				{"planCode": "PREMIUM_LIFETIME"}""");
	}

	public Response approve(String order, String pgToken, String key) {
		return post("/api/payments/approve", key, """
				{"order": "%s", "pgToken": "%s"}""".formatted(order, pgToken));
	}

	/** Reports the return to the cancel or fail address. */
	public Response report(String order, String outcome, String key) {
		return post("/api/payments/" + order + "/return", key, """
				{"outcome": "%s"}""".formatted(outcome));
	}

	Response payment(String order) {
		return get("/api/payments/" + order);
	}

	/** Asks what would go back. */
	Response refundPreview(String order) {
		return get("/api/payments/" + order + "/refunds/preview");
	}

	/** Withdraws from the purchase. */
	public Response refund(String order, long amount, String key) {
		return post("/api/payments/" + order + "/refunds", key, """
				{"amount": %d}""".formatted(amount));
	}

	/** Opens the premium lists. */
	Response premiumLists() {
		return get("/api/curations/premium");
	}

	Response me() {
		return get("/api/accounts/me");
	}

	/** Loads the page that KakaoPay redirects to. The server stores its token. */
	Response page(URI address) {
		return get(address.getRawPath() + "?" + address.getRawQuery());
	}

	Response get(String path) {
		return Http.send(authorized(Http.get(address(path))));
	}

	Response post(String path, String key, String body) {
		return Http.send(request(path, body).header("Idempotency-Key", key));
	}

	public HttpRequest.Builder request(String path, String body) {
		return authorized(Http.post(address(path), body));
	}

	public static String newKey() {
		return UUID.randomUUID().toString();
	}

	private URI address(String path) {
		return URI.create(this.node.get() + path);
	}

	private HttpRequest.Builder authorized(HttpRequest.Builder request) {
		return (this.accessToken != null) ? request.header("Authorization", "Bearer " + this.accessToken) : request;
	}

}
