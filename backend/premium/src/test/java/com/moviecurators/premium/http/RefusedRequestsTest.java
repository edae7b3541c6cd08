package com.moviecurators.premium.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.support.DatabaseTest;
import com.moviecurators.premium.support.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody fills the database with requests that change nothing, under whatever keys. */
@HttpTest
@DatabaseTest
class RefusedRequestsTest {

	private static final int MANY = 1_000;

	private static final int CLIENTS = 4;

	/** So many sign-ins of one member are accepted within the time that a test takes. */
	private static final int ACCEPTED = 65;

	@Autowired
	Client client;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	OrderHandles handles;

	@ParameterizedTest
	@EnumSource
	void keepNothing(Kind kind) {
		String email = this.client.newMember();
		String order = this.handles.next();
		Map<String, Long> before = new Tables(this.jdbc).counts();
		IntStream.range(0, CLIENTS)
			.parallel()
			.forEach((client) -> send((i) -> kind.request(MANY * client + i, email, order)));
		assertThat(new Tables(this.jdbc).counts()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void keepFewThatTheRightPasswordOpens(Accepted kind) {
		String email = this.client.newMember();
		String token = this.client.signIn(email).json().get("accessToken").asString();
		long before = rows();
		send((_) -> kind.request(email, token));
		assertThat(rows() - before).isBetween(1L, 2L * ACCEPTED);
	}

	private long rows() {
		return new Tables(this.jdbc).counts().values().stream().mapToLong(Long::longValue).sum();
	}

	private void send(IntFunction<RawRequest> requests) {
		try (RawConnection connection = new RawConnection(this.client.port())) {
			for (int i = 0; i < MANY / CLIENTS; i++) {
				RawRequest request = requests.apply(i).and("Idempotency-Key: " + UUID.randomUUID());
				assertThat(connection.exchange(request).status()).isBetween(200, 499);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The requests that anybody can make and that change nothing. */
	enum Kind {

		SIGN_OUT_WITH_A_MADE_UP_COOKIE((i) -> post("/api/auth/logout", "").and("Cookie: premium_refresh=made-up-" + i)),

		REFRESH_WITH_A_MADE_UP_COOKIE((i) -> post("/api/auth/refresh", "").and("Cookie: premium_refresh=made-up-" + i)),

		SIGN_IN_WITH_A_WRONG_PASSWORD((_) -> post("/api/auth/login", """
				{"email": "EMAIL", "password": "not the password"}""")),

		SIGN_IN_OF_NOBODY((i) -> post("/api/auth/login", """
				{"email": "nobody-%d@example.com", "password": "not the password"}""".formatted(i))),

		SIGN_UP_WITH_A_TAKEN_ADDRESS((_) -> post("/api/accounts", """
				{"email": "EMAIL", "password": "correct horse battery", "displayName": "관객"}""")),

		APPROVE_OF_AN_UNKNOWN_ORDER((_) -> post("/api/payments/approve", """
				{"order": "ORDER", "pgToken": "made-up"}""")),

		RETURN_OF_AN_UNKNOWN_ORDER((_) -> post("/api/payments/ORDER/return", """
				{"outcome": "cancel"}""")),

		SUCCESS_OF_AN_UNKNOWN_ORDER((i) -> RawRequest.of("GET", "/kakaoPay/success?order=ORDER&pg_token=made-up-" + i));

		private final IntFunction<RawRequest> requests;

		Kind(IntFunction<RawRequest> requests) {
			this.requests = requests;
		}

		RawRequest request(int number, String email, String order) {
			RawRequest request = this.requests.apply(number);
			return request.at(request.target().replace("ORDER", order))
				.withBody(new String(request.body(), StandardCharsets.UTF_8).replace("EMAIL", email)
					.replace("ORDER", order));
		}

		private static RawRequest post(String path, String json) {
			return RawRequest.of("POST", path).and("Content-Type: application/json").withBody(json);
		}

	}

	/** The requests that whoever has the password can make without end. */
	enum Accepted {

		SIGN_IN("POST", "/api/auth/login", """
				{"email": "EMAIL", "password": "correct horse battery"}"""),

		PASSWORD_CHANGE("PUT", "/api/accounts/me/password", """
				{"currentPassword": "correct horse battery", "newPassword": "correct horse battery"}""");

		private final String method;

		private final String path;

		private final String json;

		Accepted(String method, String path, String json) {
			this.method = method;
			this.path = path;
			this.json = json;
		}

		RawRequest request(String email, String token) {
			return RawRequest.of(this.method, this.path)
				.and("Content-Type: application/json")
				.and("Authorization: Bearer " + token)
				.withBody(this.json.replace("EMAIL", email));
		}

	}

}
