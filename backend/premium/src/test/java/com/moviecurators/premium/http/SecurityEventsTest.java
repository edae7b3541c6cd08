package com.moviecurators.premium.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators can read about sign-ins, sessions and permissions. */
@HttpTest
@DatabaseTest
class SecurityEventsTest {

	private static final String PASSWORD = "correct horse battery";

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	private final Logger logger = (Logger) LoggerFactory.getLogger("com.moviecurators.premium.security.events");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private String email;

	private String member;

	private Answer signedIn;

	@BeforeEach
	void signInAndListen() {
		this.email = this.client.newMember();
		this.member = this.jdbc.queryForObject("select id from account where email = ?", String.class, this.email);
		this.signedIn = this.client.signIn(this.email);
		this.logger.setLevel(Level.INFO);
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(Level.WARN);
	}

	@Test
	void signInAccepted() {
		this.client.signIn(this.email);
		assertThat(line()).containsEntry("event", "sign-in-accepted")
			.containsEntry("member", this.member)
			.containsEntry("address", "127.0.0.1")
			.containsEntry("path", "/api/auth/login")
			.containsKey("session");
	}

	@Test
	void signInRefusedNamesTheMemberWhosePasswordIsGuessed() {
		this.client.signIn(this.email, "not the password");
		assertThat(line()).containsEntry("event", "sign-in-refused")
			.containsEntry("member", this.member)
			.containsEntry("address", "127.0.0.1");
	}

	@Test
	void signInRefusedOfNobody() {
		this.client.signIn("nobody@example.com", "not the password");
		assertThat(line()).containsEntry("event", "sign-in-refused").doesNotContainKey("member");
	}

	@Test
	void limitReached() {
		for (int i = 0; i < 10; i++) {
			this.client.signIn(this.email, "not the password");
		}
		this.lines.list.clear();
		this.client.signIn(this.email, "not the password");
		assertThat(line()).containsEntry("event", "limit-reached")
			.containsEntry("address", "127.0.0.1")
			.containsEntry("path", "/api/auth/login");
	}

	@Test
	void accessDenied() {
		this.client.get("/api/support/payments/mc-x%20event=forged" + "x".repeat(1000), bearer());
		assertThat(line()).containsEntry("event", "access-denied")
			.containsEntry("by", this.member)
			.containsKey("session")
			.hasEntrySatisfying("path",
					(path) -> assertThat(path).startsWith("/api/support/payments/mc-x?event=forgedxx").hasSize(80));
	}

	@Test
	void nothingOfWhoIsNotSignedIn() {
		this.client.get("/api/support/payments/mc-x");
		assertThat(this.lines.list).isEmpty();
	}

	@Test
	void refreshTokenReused() {
		refresh();
		this.jdbc.update("update login_session set rotated_at = '2026-01-01 00:00:00' where account_id = ?",
				this.member);
		refresh();
		assertThat(line()).containsEntry("event", "refresh-token-reused")
			.containsEntry("member", this.member)
			.containsKeys("session", "address");
	}

	@Test
	void signOut() {
		this.client.send("POST", "/api/auth/logout", null, "Cookie", this.signedIn.cookie());
		assertThat(line()).containsEntry("event", "sign-out").containsEntry("member", this.member);
	}

	@Test
	void sessionEndedByWhom() {
		JsonNode session = this.client.get("/api/sessions", bearer()).json().get(0);
		this.client.send("DELETE", "/api/sessions/" + session.path("id").asString(), null, bearer());
		assertThat(line()).containsEntry("event", "session-ended")
			.containsEntry("session", session.path("id").asString())
			.containsEntry("member", this.member)
			.containsEntry("by", this.member)
			.containsEntry("reason", "ENDED_BY_MEMBER");
	}

	@Test
	void passwordChanged() {
		this.client.send("PUT", "/api/accounts/me/password",
				"{\"currentPassword\":\"" + PASSWORD + "\",\"newPassword\":\"purple monkey dishwasher\"}", bearer());
		assertThat(line()).containsEntry("event", "password-changed").containsEntry("member", this.member);
	}

	@Test
	void supportReadOfWhichMemberByWhom() {
		makeAdmin();
		String other = this.client.newMember();
		String order = newPayment(other);
		this.lines.list.clear();
		this.client.get("/api/support/payments/" + order, bearer());
		assertThat(line()).containsEntry("event", "support-read")
			.containsEntry("by", this.member)
			.containsEntry("member",
					this.jdbc.queryForObject("select id from account where email = ?", String.class, other));
	}

	@Test
	void supportReadOfEachMemberWhosePaymentsAreFound() {
		makeAdmin();
		String frequent = newMemberWithPayments("mc-5eacf00d", 2);
		String other = newMemberWithPayments("mc-5eacf00d", 1);
		this.lines.list.clear();
		Answer found = this.client.post("/api/support/search", "{\"text\":\"mc-5eacf00d\",\"page\":0}", bearer());
		assertThat(found.json().path("payments")).hasSize(3);
		assertThat(this.lines.list).extracting((line) -> line.getFormattedMessage() + " ")
			.allSatisfy((line) -> assertThat(line).contains("event=support-read", " by=" + this.member + " "))
			.satisfiesExactlyInAnyOrder((line) -> assertThat(line).contains(" member=" + frequent + " "),
					(line) -> assertThat(line).contains(" member=" + other + " "));
	}

	/**
	 * A payment that the member asked for: KakaoPay is away, but the attempt is there.
	 */
	private String newPayment(String payer) {
		String[] bearer = Client.bearer(this.client.signIn(payer).json().get("accessToken").asString());
		this.client.post("/api/payments", "{\"planCode\":\"PREMIUM_LIFETIME\"}", bearer[0], bearer[1],
				"Idempotency-Key", UUID.randomUUID().toString());
		return this.jdbc.queryForObject(
				"select order_handle from payment_attempt a join account m on m.id = a.member_id where m.email = ?",
				String.class, payer);
	}

	private String newMemberWithPayments(String beginning, int count) {
		String payer = this.client.newMember();
		String[] bearer = Client.bearer(this.client.signIn(payer).json().get("accessToken").asString());
		String id = this.jdbc.queryForObject("select id from account where email = ?", String.class, payer);
		for (int i = 0; i < count; i++) {
			this.client.post("/api/payments", "{\"planCode\":\"PREMIUM_LIFETIME\"}", bearer[0], bearer[1],
					"Idempotency-Key", UUID.randomUUID().toString());
			this.jdbc.update(
					"update payment_attempt set status = 'FAILED', live_key = null, order_handle = concat(?, substring(order_handle, 12)) where member_id = ?",
					beginning, id);
		}
		return id;
	}

	private void makeAdmin() {
		this.jdbc.update("update account set role = 'ADMIN' where id = ?", this.member);
	}

	/** The pairs of the only line, which are also its text, and no secret. */
	private Map<String, String> line() {
		assertThat(this.lines.list).hasSize(1);
		ILoggingEvent line = this.lines.list.getFirst();
		Map<String, String> pairs = line.getKeyValuePairs()
			.stream()
			.collect(Collectors.toMap((pair) -> pair.key, (pair) -> String.valueOf(pair.value)));
		assertThat(List.of(line.getFormattedMessage().split(" "))).containsExactlyInAnyOrderElementsOf(
				pairs.entrySet().stream().map((pair) -> pair.getKey() + "=" + pair.getValue()).toList());
		assertThat(line.getFormattedMessage()).hasSizeLessThan(400)
			.doesNotContain(this.email, PASSWORD, "not the password", this.signedIn.cookie().split("=")[1])
			.doesNotContain("\n", "\r");
		return pairs;
	}

	private void refresh() {
		this.client.send("POST", "/api/auth/refresh", null, "Cookie", this.signedIn.cookie());
	}

	private String[] bearer() {
		return Client.bearer(this.signedIn.json().get("accessToken").asString());
	}

}
