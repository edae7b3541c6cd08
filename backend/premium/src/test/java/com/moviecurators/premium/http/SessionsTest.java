package com.moviecurators.premium.http;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A member sees where they are signed in, ends it there, and changes the password. */
@HttpTest
@DatabaseTest
class SessionsTest {

	private static final String PASSWORD = "correct horse battery";

	private static final String CHROME = "Mozilla/5.0 (Linux; Android 16) Chrome/150.0 Mobile Safari/537.36";

	@Autowired
	Client client;

	private String email;

	private Answer here;

	private Answer elsewhere;

	@BeforeEach
	void signInTwice() {
		this.email = this.client.newMember();
		this.elsewhere = this.client.post("/api/auth/login", login(PASSWORD), "User-Agent", CHROME);
		this.here = this.client.signIn(this.email);
	}

	@Test
	void listsTheOpenOnesAndSaysWhichIsThisOne() {
		List<JsonNode> sessions = list(this.here).valueStream().toList();
		assertThat(sessions).hasSize(2);
		assertThat(sessions.getFirst().path("current").asBoolean()).isTrue();
		assertThat(sessions.getFirst().path("device").asString()).isEmpty();
		assertThat(sessions.getLast().path("current").asBoolean()).isFalse();
		assertThat(sessions.getLast().path("device").asString()).isEqualTo("Chrome, Android");
		assertThat(sessions).allSatisfy((session) -> assertThat(session.propertyNames()).containsExactlyInAnyOrder("id",
				"startedAt", "lastUsedAt", "device", "current"));
	}

	@Test
	void endsOneOfThem() {
		String id = idOfOther(this.here);
		assertThat(delete("/api/sessions/" + id, this.here).status()).isEqualTo(204);
		assertEnded(this.elsewhere);
		assertThat(delete("/api/sessions/" + id, this.here).status()).as("ended already").isEqualTo(204);
		assertThat(list(this.here).size()).isEqualTo(1);
	}

	@Test
	void endsAllOthers() {
		assertThat(delete("/api/sessions", this.here).status()).isEqualTo(204);
		assertEnded(this.elsewhere);
		assertThat(list(this.here).size()).isEqualTo(1);
	}

	@Test
	void endsNobodyElses() {
		Answer stranger = this.client.signIn(this.client.newMember());
		String theirs = list(stranger).get(0).path("id").asString();
		assertThat(delete("/api/sessions/" + theirs, this.here).code()).isEqualTo("unknown-session");
		assertThat(delete("/api/sessions/" + UUID.randomUUID(), this.here).code()).isEqualTo("unknown-session");
		assertThat(list(stranger).size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "x", "%00", "6f9619ff-8b86-4011-b42d-00cf4fc964ffx" })
	void refusesWhatIsNoId(String id) {
		assertThat(delete("/api/sessions/" + id, this.here).status()).isBetween(400, 404);
		assertThat(list(this.here).size()).isEqualTo(2);
	}

	@Test
	void isForMembersOnly() {
		assertThat(this.client.get("/api/sessions").code()).isEqualTo("not-signed-in");
		assertThat(this.client.send("DELETE", "/api/sessions", null).code()).isEqualTo("not-signed-in");
		assertThat(this.client.send("PUT", "/api/accounts/me/password", change(PASSWORD, "another one")).code())
			.isEqualTo("not-signed-in");
	}

	@Test
	void newPasswordEndsAllOtherSessionsAndKeepsThisOne() {
		assertThat(put(change(PASSWORD, "purple monkey dishwasher")).status()).isEqualTo(204);
		assertEnded(this.elsewhere);
		assertThat(list(this.here).size()).isEqualTo(1);
		assertThat(refresh(this.here).status()).isEqualTo(200);
		assertThat(this.client.signIn(this.email).code()).isEqualTo("bad-credentials");
		assertThat(this.client.signIn(this.email, "purple monkey dishwasher").status()).isEqualTo(200);
	}

	@Test
	void aRepeatUnderItsKeyChangesThePasswordOnce() {
		String[] key = { "Idempotency-Key", UUID.randomUUID().toString() };
		assertThat(put(change(PASSWORD, "purple monkey dishwasher"), key).status()).isEqualTo(204);
		assertThat(put(change(PASSWORD, "purple monkey dishwasher"), key).status()).isEqualTo(204);
	}

	@ParameterizedTest
	@CsvSource({ "password1234, password-too-common", "관객이 좋아하는 영화, password-personal" })
	void passwordThatIsGuessedFirstIsRefused(String wanted, String code) {
		Answer refused = put(change(PASSWORD, wanted));
		assertThat(refused.code()).isEqualTo(code);
		assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("newPassword");
		assertThat(this.client.signIn(this.email).status()).isEqualTo(200);
	}

	@Test
	void wrongPasswordChangesNothingAndUsesUpTheSessionsOwnAllowance() {
		for (int i = 0; i < 10; i++) {
			Answer refused = put(change("not the password", "purple monkey dishwasher"));
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.code()).isEqualTo("wrong-password");
		}
		assertThat(put(change("not the password", "purple monkey dishwasher")).code()).isEqualTo("too-many-requests");
		assertThat(list(this.elsewhere).size()).isEqualTo(2);
		assertThat(this.client.signIn(this.email).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234567", "a\\u0000bcdefgh",
			"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" })
	void refusesANewPasswordThatNobodyCouldSignUpWith(String wanted) {
		assertThat(put(change(PASSWORD, wanted)).code()).isEqualTo("invalid-request");
		assertThat(this.client.signIn(this.email).status()).isEqualTo(200);
	}

	private JsonNode list(Answer signedIn) {
		return this.client.get("/api/sessions", bearer(signedIn)).json();
	}

	private String idOfOther(Answer signedIn) {
		return list(signedIn).valueStream()
			.filter((session) -> !session.path("current").asBoolean())
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
	}

	private void assertEnded(Answer signedIn) {
		assertThat(this.client.get("/api/accounts/me", bearer(signedIn)).code()).isEqualTo("not-signed-in");
		assertThat(refresh(signedIn).code()).isEqualTo("session-ended");
	}

	private Answer refresh(Answer signedIn) {
		return this.client.send("POST", "/api/auth/refresh", null, "Cookie", signedIn.cookie());
	}

	private Answer delete(String path, Answer signedIn) {
		return this.client.send("DELETE", path, null, bearer(signedIn));
	}

	private Answer put(String body, String... headers) {
		String[] all = Stream.concat(Stream.of(bearer(this.here)), Stream.of(headers)).toArray(String[]::new);
		return this.client.send("PUT", "/api/accounts/me/password", body, all);
	}

	private static String[] bearer(Answer signedIn) {
		return Client.bearer(signedIn.json().get("accessToken").asString());
	}

	private String login(String password) {
		return "{\"email\":\"" + this.email + "\",\"password\":\"" + password + "\"}";
	}

	private static String change(String current, String wanted) {
		return "{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + wanted + "\"}";
	}

}
