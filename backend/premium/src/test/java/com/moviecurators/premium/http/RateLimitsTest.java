package com.moviecurators.premium.http;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = { "premium.rate-limits.sign-in.count=3", "premium.rate-limits.sign-in.period=1h",
		"premium.rate-limits.sign-up.count=12", "premium.rate-limits.sign-up.period=1h",
		"premium.rate-limits.support.count=3", "premium.rate-limits.support.period=1h" })
class RateLimitsTest {

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void guessingPasswordsIsStoppedAndTheRightOneIsNot() {
		String guessed = this.client.newMember();
		String other = this.client.newMember();
		for (int i = 0; i < 3; i++) {
			assertThat(this.client.signIn(guessed, "guess " + i).status()).isEqualTo(401);
		}
		Answer stopped = this.client.signIn(guessed);
		assertThat(stopped.status()).isEqualTo(429);
		assertThat(stopped.code()).isEqualTo("too-many-requests");
		assertThat(Integer.parseInt(stopped.header("Retry-After").orElseThrow())).isBetween(1, 1200);
		assertThat(this.client.signIn(other).status()).isEqualTo(200);
	}

	@Test
	void browserThatHasSignedInIsNotStoppedByTheGuessesOfOthers() {
		String guessed = this.client.newMember();
		String device = this.client.signIn(guessed).cookie("premium_device");
		for (int i = 0; i < 3; i++) {
			assertThat(this.client.signIn(guessed, "guess " + i).status()).isEqualTo(401);
		}
		assertThat(this.client.signIn(guessed).status()).isEqualTo(429);
		assertThat(this.client.signInWith(device, guessed).status()).isEqualTo(200);
		assertThat(this.client.signInWith(device, this.client.newMember()).status()).isEqualTo(200);
	}

	@Test
	void signingInRightlyIsNeverCounted() {
		String member = this.client.newMember();
		for (int i = 0; i < 10; i++) {
			assertThat(this.client.signIn(member).status()).isEqualTo(200);
		}
	}

	@Test
	void eachMemberOfSupportHasALimitOfTheirOwn() {
		String[] reader = newAdmin();
		for (String path : List.of("worklist", "payments/mc-x", "audit")) {
			assertThat(this.client.get("/api/support/" + path, reader).status()).isIn(200, 404);
		}
		for (String path : List.of("worklist", "payments/mc-x", "audit", "audit.csv")) {
			assertThat(this.client.get("/api/support/" + path, reader).code()).as(path).isEqualTo("too-many-requests");
		}
		assertThat(this.client.get("/api/support/worklist", newAdmin()).status()).isEqualTo(200);
	}

	private String[] newAdmin() {
		String email = this.client.newMember();
		this.jdbc.update("update account set role = 'ADMIN' where email = ?", email);
		return Client.bearer(this.client.signIn(email).json().get("accessToken").asString());
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void openedAccountsAndTakenEmailsAreCounted() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.client.post("/api/accounts", "{}").status()).isEqualTo(400);
		}
		List<Integer> answers = IntStream.range(0, 13).mapToObj((number) -> signUp(number / 2).status()).toList();
		assertThat(answers).containsOnly(201, 409, 429).endsWith(429);
		assertThat(answers.getFirst()).isEqualTo(201);
	}

	private Answer signUp(int number) {
		return this.client.post("/api/accounts", "{\"email\":\"flood" + number
				+ "@example.com\",\"password\":\"correct horse\",\"displayName\":\"관객\"}");
	}

}
