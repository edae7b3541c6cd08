package com.moviecurators.premium.http;

import java.util.UUID;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** An access token is believed no longer than the session and the role it stands for. */
@HttpTest
@DatabaseTest
class AccessEndsTest {

	private static final String PAYMENTS = "/api/payments";

	private static final String SUPPORT = "/api/support/payments/mc-x";

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	private String email;

	private String cookie;

	private String[] bearer;

	@BeforeEach
	void signInNewMember() {
		this.email = this.client.newMember();
		signIn();
	}

	@Test
	void withTheSessionWhenTheMemberSignsOut() {
		assertThat(this.client.get(PAYMENTS, this.bearer).status()).isEqualTo(200);
		assertThat(this.client.get("/api/accounts/me", this.bearer).status()).isEqualTo(200);
		signOut();
		assertThat(this.client.get(PAYMENTS, this.bearer).code()).isEqualTo("not-signed-in");
		assertThat(this.client.get("/api/accounts/me", this.bearer).code()).isEqualTo("not-signed-in");
	}

	@Test
	void toPaymentsWhenAnotherNodeEndsTheSession() {
		assertThat(this.client.get(PAYMENTS, this.bearer).status()).isEqualTo(200);
		this.jdbc.update("update login_session set ended_at = started_at where account_id = (" + account() + ")",
				this.email);
		assertThat(this.client.get(PAYMENTS, this.bearer).code()).isEqualTo("not-signed-in");
	}

	@Test
	void toPaymentsWhenTheAccountIsClosed() {
		assertThat(this.client.get(PAYMENTS, this.bearer).status()).isEqualTo(200);
		this.jdbc.update("update account set closed_at = created_at where email = ?", this.email);
		assertThat(this.client.get(PAYMENTS, this.bearer).code()).isEqualTo("not-signed-in");
	}

	@Test
	void toSupportWhenTheRoleIsTakenAway() {
		makeRole("ADMIN");
		assertThat(this.client.get(SUPPORT, this.bearer).code()).isEqualTo("unknown-order");
		makeRole("MEMBER");
		assertThat(this.client.get(SUPPORT, this.bearer).code()).isEqualTo("forbidden");
	}

	@Test
	void withWhatIsKeptOfTheSignIn() {
		String key = UUID.randomUUID().toString();
		Answer first = signIn(key);
		assertThat(signIn(key).body()).isEqualTo(first.body());
		this.client.send("POST", "/api/auth/logout", null, "Cookie", first.cookie());
		Answer repeat = signIn(key);
		assertThat(repeat.code()).isEqualTo("session-ended");
		assertThat(repeat.body()).doesNotContain("accessToken");
	}

	@Test
	void withWhatIsKeptOfTheRefresh() {
		String key = UUID.randomUUID().toString();
		Answer first = refresh(key);
		assertThat(refresh(key).body()).isEqualTo(first.body());
		signOut();
		assertThat(refresh(key).code()).isEqualTo("session-ended");
	}

	private void signIn() {
		Answer signedIn = this.client.signIn(this.email);
		this.cookie = signedIn.cookie();
		this.bearer = Client.bearer(signedIn.json().get("accessToken").asString());
	}

	private Answer signIn(String key) {
		return this.client.post("/api/auth/login",
				"{\"email\":\"" + this.email + "\",\"password\":\"correct horse battery\"}", "Idempotency-Key", key);
	}

	private Answer refresh(String key) {
		return this.client.send("POST", "/api/auth/refresh", null, "Cookie", this.cookie, "Idempotency-Key", key);
	}

	private void signOut() {
		this.client.send("POST", "/api/auth/logout", null, "Cookie", this.cookie);
	}

	private void makeRole(String role) {
		this.jdbc.update("update account set role = ? where email = ?", role, this.email);
		if (role.equals("ADMIN")) {
			signIn();
		}
	}

	private static String account() {
		return "select id from account where email = ?";
	}

}
