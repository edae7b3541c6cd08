package com.moviecurators.premium.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent, the answer is a refusal that says why, and nothing has changed. */
@HttpTest
@DatabaseTest
class BadInputTest {

	private static final List<String> TABLES = List.of("account", "login_session", "payment_attempt");

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void refusesEveryBadBody(Route route) {
		String[] headers = headers(route);
		List<Long> before = rows();
		for (String body : BadBodies.of(route.fields)) {
			assertRefused(this.client.post(route.path, body, headers), body);
		}
		assertThat(rows()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void namesTheFieldThatItDoesNotKnow(Route route) {
		String body = BadBodies.object(route.fields).replaceFirst("}$", ",\"price\":1}");
		Answer answer = this.client.post(route.path, body, headers(route));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("invalid-request");
		assertThat(fields(answer)).containsExactly("price");
	}

	@ParameterizedTest
	@EnumSource
	void namesTheFieldsThatAreMissing(Route route) {
		Answer answer = this.client.post(route.path, "{}", headers(route));
		assertThat(answer.code()).isEqualTo("invalid-request");
		assertThat(fields(answer)).containsExactlyInAnyOrderElementsOf(route.fields.keySet());
	}

	@ParameterizedTest
	@EnumSource
	void namesTheFieldOfTheWrongType(Route route) {
		String first = route.fields.keySet().iterator().next();
		Answer answer = this.client.post(route.path, "{\"" + first + "\":{\"a\":1}}", headers(route));
		assertThat(answer.code()).isEqualTo("invalid-request");
		assertThat(fields(answer)).containsExactly(first);
	}

	@ParameterizedTest
	@EnumSource
	void takesNothingButJson(Route route) {
		String form = "email=a@b.kr&password=12345678";
		for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense")) {
			String[] headers = with(headers(route), "Content-Type", type);
			Answer answer = this.client.post(route.path, form, headers);
			assertThat(answer.status()).as(type).isEqualTo(415);
			assertThat(answer.code()).isEqualTo("unsupported-media-type");
		}
	}

	@ParameterizedTest
	@EnumSource
	void readsNoMoreThanItNeeds(Route route) {
		String huge = "{\"email\":\"" + "x".repeat(40_000) + "\"}";
		Answer answer = this.client.post(route.path, huge, headers(route));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.code()).isEqualTo("body-too-large");
		Answer ofUnknownLength = this.client.send("POST", route.path,
				BodyPublishers.fromPublisher(BodyPublishers.ofString(huge)),
				(request) -> request.headers(with(headers(route), "Content-Type", "application/json")));
		assertThat(ofUnknownLength.status()).isEqualTo(413);
	}

	@ParameterizedTest
	@EnumSource
	void refusesOtherMethods(Route route) {
		Answer answer = this.client.send("DELETE", route.path, null, headers(route));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.code()).isEqualTo("method-not-allowed");
		assertThat(answer.header("Allow").orElseThrow()).contains("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml", "image/png", "nonsense", "text/html" })
	void answersInJsonOnly(String accept) {
		Answer answer = this.client.get("/api/plans", "Accept", accept);
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.code()).isEqualTo("not-acceptable");
	}

	@Test
	void doesNothingForWhoCannotReadTheAnswer() {
		String email = "unreadable@example.com";
		String body = "{\"email\":\"" + email + "\",\"password\":\"correct horse\",\"displayName\":\"관객\"}";
		assertThat(this.client.post("/api/accounts", body, "Accept", "application/xml").status()).isEqualTo(406);
		assertThat(this.client.signIn(email, "correct horse").status()).isEqualTo(401);
	}

	@Test
	void saysSoInTheLanguageOfTheRequest() {
		String body = "{\"email\":\"no\",\"password\":\"correct horse\",\"displayName\":\"a\\u0007\",\"x\":1}";
		assertThat(this.client.post("/api/accounts", body, "Accept-Language", "en").body())
			.contains("is not known here");
		assertThat(this.client.post("/api/accounts", body).body()).contains("알 수 없는 항목입니다");
		String known = body.replace(",\"x\":1", "");
		assertThat(this.client.post("/api/accounts", known, "Accept-Language", "en-US,en;q=0.9").body())
			.contains("must be an e-mail address", "must not contain control characters");
		assertThat(this.client.post("/api/accounts", known, "Accept-Language", "fr").body())
			.contains("올바른 이메일 주소여야 합니다");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u200b", "\ufeff", "\u3164", "\u2800", "\u200e", " \u115f\uffa0 " })
	void refusesNameWithNothingToSee(String name) {
		Answer answer = this.client.post("/api/accounts", signUp("unseen@example.com", name));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(fields(answer)).containsExactly("displayName");
	}

	@Test
	void longAddressIsRefusedLikeAnyOther() {
		Answer answer = this.client.post("/api/accounts", signUp("a@" + "a.".repeat(2500) + "!", "관객"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(fields(answer)).containsExactly("email");
	}

	private static String signUp(String email, String name) {
		return "{\"email\":\"" + email + "\",\"password\":\"correct horse\",\"displayName\":\"" + name + "\"}";
	}

	private String[] headers(Route route) {
		return route.signedIn ? with(this.client.newSignedInMember(), "Idempotency-Key", "bad-input-test")
				: new String[0];
	}

	private static String[] with(String[] headers, String name, String value) {
		return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
	}

	private static List<String> fields(Answer answer) {
		List<String> fields = new ArrayList<>();
		for (JsonNode error : answer.json().get("errors")) {
			fields.add(error.get("field").asString());
		}
		return fields.stream().distinct().toList();
	}

	private List<Long> rows() {
		return TABLES.stream()
			.map((table) -> this.jdbc.queryForObject("select count(*) from " + table, Long.class))
			.toList();
	}

	private static void assertRefused(Answer answer, String body) {
		assertThat(answer.status()).as(body).isBetween(400, 499);
		assertThat(answer.code()).as(body).isNotEmpty();
		assertThat(answer.body()).as(body).doesNotContain("Exception", "jackson", "com.moviecurators");
	}

	/** The routes that take a body, each with one that would do. */
	enum Route {

		SIGN_UP("/api/accounts", false,
				Map.of("email", "fuzz@example.com", "password", "correct horse", "displayName", "관객")),

		SIGN_IN("/api/auth/login", false, Map.of("email", "fuzz@example.com", "password", "correct horse")),

		START("/api/payments", true, Map.of("planCode", "NO_SUCH_PLAN")),

		APPROVE("/api/payments/approve", false, Map.of("order", "no-such-order", "pgToken", "no-such-token")),

		RETURN("/api/payments/no-such-order/return", false, Map.of("outcome", "cancel"));

		private final String path;

		private final boolean signedIn;

		private final Map<String, String> fields;

		Route(String path, boolean signedIn, Map<String, String> fields) {
			this.path = path;
			this.signedIn = signedIn;
			this.fields = fields;
		}

	}

}
