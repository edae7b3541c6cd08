package com.moviecurators.premium.http;

import java.util.Locale;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@DatabaseTest
class SigningUpAndInTest {

	@Autowired
	Client client;

	@Test
	void newMemberSignsUpAndInAndSeesThemselves() {
		String email = this.client.newMember();
		Answer signedIn = this.client.signIn(email);
		assertThat(signedIn.status()).isEqualTo(200);
		assertThat(signedIn.json().get("expiresIn").asInt()).isEqualTo(600);
		Answer me = this.client.get("/api/accounts/me", Client.bearer(signedIn.json().get("accessToken").asString()));
		long id = me.json().get("id").asLong();
		assertThat(id).isPositive();
		assertThat(me.body()).isEqualTo("{\"id\":" + id + ",\"email\":\"" + email
				+ "\",\"displayName\":\"관객\",\"role\":\"MEMBER\",\"premium\":false,\"premiumUntil\":null}");
	}

	@Test
	void signUpAnswersWithTheAccountAndWhereItIs() {
		Answer answer = this.client.post("/api/accounts",
				"{\"email\":\" New.Member@Example.COM \",\"password\":\"correct horse\",\"displayName\":\" 별 \"}");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Location")).contains("/api/accounts/me");
		assertThat(answer.json().get("email").asString()).isEqualTo("new.member@example.com");
		assertThat(answer.json().get("displayName").asString()).isEqualTo("별");
		assertThat(answer.body()).doesNotContain("correct horse");
	}

	@Test
	void oneMailboxHasOneAccountWhateverTheCase() {
		String email = this.client.newMember();
		Answer again = this.client.post("/api/accounts", "{\"email\":\"" + email.toUpperCase(Locale.ROOT)
				+ "\",\"password\":\"another password\",\"displayName\":\"둘째\"}");
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.code()).isEqualTo("email-taken");
		assertThat(this.client.signIn(email).status()).isEqualTo(200);
	}

	@Test
	void emailIsRecognisedInAnyCase() {
		String email = this.client.newMember();
		assertThat(this.client.signIn(" " + email.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
	}

	@Test
	void wrongPasswordAndUnknownEmailAreToldApartByNobody() {
		Answer wrong = this.client.signIn(this.client.newMember(), "not the password");
		Answer unknown = this.client.signIn("nobody@example.com", "not the password");
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.code()).isEqualTo("bad-credentials");
		assertThat(unknown.body()).isEqualTo(wrong.body());
		assertThat(wrong.header("Set-Cookie")).isEmpty();
	}

	@Test
	void refreshCookieIsOutOfReachOfScriptsAndOtherSites() {
		String cookie = this.client.signIn(this.client.newMember()).header("Set-Cookie").orElseThrow();
		assertThat(cookie).matches("premium_refresh=[A-Za-z0-9_-]{43}; Path=/api/auth; Max-Age=2592000; "
				+ "Expires=[^;]+; HttpOnly; SameSite=Strict");
	}

	@Test
	void refreshGivesAnotherTokenAndAnotherCookie() {
		Answer signedIn = this.client.signIn(this.client.newMember());
		Answer refreshed = this.client.send("POST", "/api/auth/refresh", null, "Cookie", signedIn.cookie());
		assertThat(refreshed.status()).isEqualTo(200);
		assertThat(refreshed.cookie()).isNotEqualTo(signedIn.cookie());
		String token = refreshed.json().get("accessToken").asString();
		assertThat(this.client.get("/api/accounts/me", Client.bearer(token)).status()).isEqualTo(200);
	}

	@Test
	void signedOutSessionIsOver() {
		Answer signedIn = this.client.signIn(this.client.newMember());
		Answer out = this.client.send("POST", "/api/auth/logout", null, "Cookie", signedIn.cookie());
		assertThat(out.status()).isEqualTo(204);
		assertThat(out.header("Set-Cookie").orElseThrow()).startsWith("premium_refresh=; Path=/api/auth; Max-Age=0;");
		Answer refused = this.client.send("POST", "/api/auth/refresh", null, "Cookie", signedIn.cookie());
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.code()).isEqualTo("session-ended");
		assertThat(refused.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
	}

	@Test
	void signOutWithoutSessionIsNoError() {
		assertThat(this.client.send("POST", "/api/auth/logout", null).status()).isEqualTo(204);
		assertThat(this.client.send("POST", "/api/auth/logout", null, "Cookie", "premium_refresh=nonsense").status())
			.isEqualTo(204);
	}

	@Test
	void refreshWithoutOrWithForeignCookieEndsInSessionEnded() {
		assertThat(this.client.send("POST", "/api/auth/refresh", null).code()).isEqualTo("session-ended");
		assertThat(this.client.send("POST", "/api/auth/refresh", null, "Cookie", "premium_refresh=nonsense").code())
			.isEqualTo("session-ended");
		assertThat(this.client.send("POST", "/api/auth/refresh", null, "Cookie", "premium_refresh=").code())
			.isEqualTo("session-ended");
	}

	@Test
	void refreshWithoutCookieDeletesNone() {
		assertThat(this.client.send("POST", "/api/auth/refresh", null).header("Set-Cookie")).isEmpty();
		assertThat(this.client.send("POST", "/api/auth/refresh", null, "Cookie", "other=1").header("Set-Cookie"))
			.isEmpty();
		assertThat(this.client.send("POST", "/api/auth/refresh", null, "Cookie", "premium_refresh=nonsense")
			.header("Set-Cookie")).hasValueSatisfying((cookie) -> assertThat(cookie).contains("Max-Age=0"));
	}

	@Test
	void badAccessTokenLeavesOpenRoutesOpen() {
		assertThat(this.client.get("/api/plans", Client.bearer("nonsense")).status()).isEqualTo(200);
		assertThat(this.client.get("/api/plans", "Authorization", "Basic bm86Ym9keQ==").status()).isEqualTo(200);
		assertThat(this.client.get("/api/accounts/me", Client.bearer("nonsense")).code()).isEqualTo("not-signed-in");
	}

	@Test
	void refusalSaysHowToProveOneself() {
		Answer refused = this.client.get("/api/accounts/me");
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
	}

	@ParameterizedTest
	@CsvSource({ "password, password-too-common", "12345678, password-too-common",
			"easily.guessed@example.com, password-personal", "나는 쉬운이름 입니다, password-personal" })
	void passwordThatIsGuessedFirstIsRefused(String password, String code) {
		Answer refused = this.client.post("/api/accounts", "{\"email\":\"easily.guessed@example.com\",\"password\":\""
				+ password + "\",\"displayName\":\"쉬운이름\"}");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.code()).isEqualTo(code);
		assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("password");
	}

}
