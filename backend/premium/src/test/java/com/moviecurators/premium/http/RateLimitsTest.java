package com.moviecurators.premium.http;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = { "premium.rate-limits.sign-in.count=3", "premium.rate-limits.sign-in.period=1h",
		"premium.rate-limits.sign-up.count=12", "premium.rate-limits.sign-up.period=1h" })
class RateLimitsTest {

	@Autowired
	Client client;

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
