package com.moviecurators.premium.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The answers to an Idempotency-Key that is missing or of another form. */
@HttpTest
class IdempotencyKeyTest {

	private static final String HEADER = "Idempotency-Key";

	private static final String PLAN = "{\"planCode\":\"NO_SUCH_PLAN\"}";

	@Autowired
	Client client;

	static Stream<Request> requests() {
		return Stream.of(
				new Request("/api/accounts",
						"{\"email\":\"key@example.com\",\"password\":\"correct horse\",\"displayName\":\"관객\"}"),
				new Request("/api/auth/login", "{\"email\":\"key@example.com\",\"password\":\"correct horse\"}"),
				new Request("/api/auth/refresh", null), new Request("/api/auth/logout", null),
				new Request("/api/payments", PLAN),
				new Request("/api/payments/approve", "{\"order\":\"no-such-order\",\"pgToken\":\"no-such-token\"}"),
				new Request("/api/payments/no-such-order/return", "{\"outcome\":\"cancel\"}"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void namesTheKeyOfAnotherFormInTheLanguageOfTheRequest(Request request) {
		assertFault(send(request, "short"), "영문자, 숫자, -, _로 된 8~64자여야 합니다");
		assertFault(send(request, "short", "Accept-Language", "en"), "must be 8 to 64 letters, digits, - or _");
	}

	@Test
	void takesNoTwoKeys() {
		String[] member = this.client.newSignedInMember();
		Answer answer = this.client.send("POST", "/api/payments", BodyPublishers.ofString(PLAN),
				(request) -> request.headers(member)
					.header("Content-Type", "application/json")
					.header(HEADER, "one-key-of-mine")
					.header(HEADER, "two-keys-of-mine"));
		assertFault(answer, "영문자, 숫자, -, _로 된 8~64자여야 합니다");
	}

	@Test
	void asksForTheMissingKeyOfAPayment() {
		Answer answer = this.client.post("/api/payments", PLAN, this.client.newSignedInMember());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("idempotency-key-missing");
		assertThat(answer.json().get("instance").asString()).isEqualTo("/api/payments");
	}

	private Answer send(Request request, String key, String... headers) {
		String[] member = request.path().equals("/api/payments") ? this.client.newSignedInMember() : new String[0];
		Stream<String> all = Stream.of(member, new String[] { HEADER, key }, headers).flatMap(Stream::of);
		return this.client.send("POST", request.path(), request.body(), all.toArray(String[]::new));
	}

	private static void assertFault(Answer answer, String message) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("invalid-request");
		JsonNode errors = answer.json().get("errors");
		assertThat(errors).hasSize(1);
		assertThat(errors.get(0).get("field").asString()).isEqualTo("idempotencyKey");
		assertThat(errors.get(0).get("message").asString()).isEqualTo(message);
	}

	/** A request that changes something. */
	record Request(String path, String body) {
	}

}
