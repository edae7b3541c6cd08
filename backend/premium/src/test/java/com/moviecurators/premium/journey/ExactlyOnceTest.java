package com.moviecurators.premium.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every write endpoint does once, under one Idempotency-Key, what it is asked to do. */
@DatabaseTest
class ExactlyOnceTest extends JourneyTest {

	private static final String PASSWORD = "correct horse battery";

	private static final List<String> UNFIT = List.of("", "short", "x".repeat(65), "with space", "quote\"d-key-of-mine",
			"two-keys,in-one-line", "semi;colon");

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void forgetFaults() {
		KAKAO_PAY.clearFaults();
	}

	@ParameterizedTest
	@EnumSource
	void givesARepeatTheFirstAnswerByteForByte(Endpoint endpoint) {
		BadRequestAction deed = endpoint.prepare(this);
		String key = newKey();
		Answer first = deed.send(key);
		assertThat(first.status()).as(first.text()).isBetween(200, 204);
		assertThat(BadRequestAction.whole(deed.send(key))).isEqualTo(BadRequestAction.whole(first));
		assertThat(BadRequestAction.whole(deed.send(key))).isEqualTo(BadRequestAction.whole(first));
		assertThat(deed.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "REFRESH", "SIGN_OUT" })
	void refusesAnotherBodyUnderTheSameKey(Endpoint endpoint) {
		BadRequestAction deed = endpoint.prepare(this);
		String key = newKey();
		Answer first = deed.send(key);
		Answer other = deed.sendOther(key);
		assertThat(other.status()).as(other.text()).isEqualTo(422);
		assertThat(other.problem()).isEqualTo("idempotency-key-reused");
		assertThat(BadRequestAction.whole(deed.send(key))).isEqualTo(BadRequestAction.whole(first));
		assertThat(deed.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void doesNothingUnderAKeyOfAnotherForm(Endpoint endpoint) {
		BadRequestAction deed = endpoint.prepare(this);
		for (String key : UNFIT) {
			Answer answer = deed.send(key);
			assertThat(answer.status()).as(key).isEqualTo(400);
			assertThat(answer.problem()).as(key).isEqualTo("invalid-request");
		}
		assertThat(deed.times().getAsLong()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void asksForPatienceWhileItIsWorkedOn(Endpoint endpoint) {
		BadRequestAction deed = endpoint.prepare(this);
		String key = newKey();
		deed.send(key);
		// As the row is while the first request is on its way.
		this.jdbc.sql("""
				update idempotency_record set response = null
				where id = (select id from (select max(id) as id from idempotency_record) as newest)""").update();
		assertPatience(deed.send(key));
		assertThat(deed.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void keepsTwoMembersApartWhoShareAKey(Endpoint endpoint) {
		BadRequestAction mine = endpoint.prepare(this);
		this.member = this.nobody.newMember();
		BadRequestAction theirs = endpoint.prepare(this);
		String key = newKey();
		Answer first = mine.send(key);
		Answer second = theirs.send(key);
		assertThat(second.status()).as(second.text()).isEqualTo(first.status());
		assertThat(List.of(mine.times().getAsLong(), theirs.times().getAsLong())).containsExactly(1L, 1L);
		assertThat(BadRequestAction.whole(mine.send(key))).isEqualTo(BadRequestAction.whole(first));
		assertThat(BadRequestAction.whole(theirs.send(key))).isEqualTo(BadRequestAction.whole(second));
	}

	@ParameterizedTest
	@EnumSource
	void isDoneOnceByAHundredAtOnce(Endpoint endpoint) throws Exception {
		BadRequestAction deed = endpoint.prepare(this);
		String key = newKey();
		List<Future<Answer>> answers;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			answers = IntStream.range(0, 100).mapToObj((_) -> threads.submit(() -> deed.send(key))).toList();
		}
		Answer first = deed.send(key);
		for (Future<Answer> answer : answers) {
			if (answer.get().status() == 409) {
				assertPatience(answer.get());
			}
			else {
				assertThat(BadRequestAction.whole(answer.get())).isEqualTo(BadRequestAction.whole(first));
			}
		}
		assertThat(deed.times().getAsLong()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void storesNothingThatTellsAnything(Endpoint endpoint) {
		BadRequestAction deed = endpoint.prepare(this);
		this.jdbc.sql("delete from idempotency_record").update();
		String key = newKey();
		Answer answer = deed.send(key);
		List<String> secrets = new ArrayList<>(List.of(key, PASSWORD, "@example.com", "premium_refresh"));
		answer.response().headers().allValues("set-cookie").forEach((cookie) -> secrets.add(cookie.split("[=;]")[1]));
		secrets.addAll(texts(answer.text()));
		secrets.addAll(texts(deed.body()));
		secrets.removeIf(String::isEmpty);
		assertThat(stored()).hasSize(1).allSatisfy((row) -> assertThat(row).doesNotContain(secrets));
	}

	@Test
	void keepsARepeatAwayWhileKakaoPayIsAsked() throws Exception {
		BadRequestAction deed = Endpoint.APPROVE.prepare(this);
		KAKAO_PAY.fault(Call.APPROVE, Fault.slow(Duration.ofSeconds(2)), 1);
		String key = newKey();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Answer> first = threads.submit(() -> deed.send(key));
			Awaitility.await().until(() -> deed.times().getAsLong() == 1);
			assertPatience(deed.send(key));
			assertThat(first.get().status()).isEqualTo(200);
			assertThat(BadRequestAction.whole(deed.send(key))).isEqualTo(BadRequestAction.whole(first.get()));
		}
		assertThat(deed.times().getAsLong()).isOne();
	}

	@Test
	void tellsTheTruthUnderTheSameKeyOnceItIsKnown() {
		BadRequestAction deed = Endpoint.APPROVE.prepare(this);
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1);
		String key = newKey();
		assertThat(deed.send(key).status()).isEqualTo(202);
		awaitPremium(this.member);
		Answer known = deed.send(key);
		assertThat(known.status()).isEqualTo(200);
		assertThat(BadRequestAction.whole(deed.send(key))).isEqualTo(BadRequestAction.whole(known));
		assertThat(deed.times().getAsLong()).isOne();
	}

	@Test
	void repeatsARefusalThatEndedThePayment() {
		BadRequestAction deed = Endpoint.APPROVE.prepare(this);
		this.jdbc.sql("update account set premium = true").update();
		String key = newKey();
		Answer first = deed.send(key);
		assertThat(first.problem()).isEqualTo("already-premium");
		assertThat(first.get("instance")).isEqualTo("/api/payments/approve");
		assertThat(BadRequestAction.whole(deed.send(key))).isEqualTo(BadRequestAction.whole(first));
		assertThat(deed.send(newKey()).problem()).as("under another key").isEqualTo("payment-canceled");
	}

	@Test
	void keepsNoRefusalThatChangedNothing() {
		BadRequestAction deed = Endpoint.SIGN_IN.prepare(this);
		String key = newKey();
		assertThat(deed.sendOther(key).problem()).isEqualTo("bad-credentials");
		assertThat(deed.send(key).status()).as("the key is free again").isEqualTo(200);
	}

	@Test
	void givesAMembersKeyToNobodyElse() {
		Returned back = payAtKakaoPay(this.member);
		String key = newKey();
		BadRequestAction mine = approval(this.member, back);
		BadRequestAction elsewhere = approval(this.nobody, back);
		Answer first = mine.send(key);
		assertThat(elsewhere.sendOther(key).problem()).as("their own key").isEqualTo("pg-token-refused");
		assertThat(mine.sendOther(key).problem()).isEqualTo("idempotency-key-reused");
		assertThat(BadRequestAction.whole(mine.send(key))).isEqualTo(BadRequestAction.whole(first));
	}

	BadRequestAction signUp() {
		String email = UUID.randomUUID() + "@example.com";
		String body = """
				{"email": "%s", "password": "%s", "displayName": "%s"}""";
		return new BadRequestAction(this.nobody, "/api/accounts", body.formatted(email, PASSWORD, "회원"), null,
				body.formatted(email, PASSWORD, "남"),
				() -> count("select count(*) from account where email = ?", email));
	}

	BadRequestAction signIn() {
		BadRequestAction signUp = signUp();
		String email = signUp.send(newKey()).get("email");
		String body = """
				{"email": "%s", "password": "%s"}""";
		return new BadRequestAction(this.nobody, "/api/auth/login", body.formatted(email, PASSWORD), null,
				body.formatted(email, "not the password"), () -> count("""
						select count(*) from login_session s join account a on a.id = s.account_id
						where a.email = ?""", email));
	}

	BadRequestAction withSession(String path, String question) {
		Answer signedIn = signIn().send(newKey());
		String cookie = signedIn.response().headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
		long session = this.jdbc.sql("select max(id) from login_session").query(Long.class).single();
		return new BadRequestAction(this.nobody, path, null, cookie, null, () -> count(question, session));
	}

	BadRequestAction beginning() {
		Caller buyer = this.member;
		return new BadRequestAction(buyer, "/api/payments", "{\"planCode\": \"PREMIUM_LIFETIME\"}", null,
				"{\"planCode\": \"OTHER\"}", () -> buyer.get("/api/payments").json().size());
	}

	BadRequestAction approval(Caller caller, Returned back) {
		String body = """
				{"order": "%s", "pgToken": "%s"}""";
		return new BadRequestAction(caller, "/api/payments/approve", body.formatted(back.order(), back.pgToken()), null,
				body.formatted(back.order(), "another-token"), () -> kakaoPayRecord(back.order()).approveCalls());
	}

	BadRequestAction report() {
		String order = this.member.begin().get("order");
		KAKAO_PAY.cancel(order);
		return new BadRequestAction(this.nobody, "/api/payments/" + order + "/return", "{\"outcome\": \"cancel\"}",
				null, "{\"outcome\": \"fail\"}", () -> count("""
						select count(*) from payment_transition t join payment_attempt a on a.id = t.attempt_id
						where t.to_status = 'CANCELED' and a.order_handle = ?""", order));
	}

	private long count(String question, Object about) {
		return this.jdbc.sql(question).param(about).query(Long.class).single();
	}

	private static List<String> texts(@Nullable String json) {
		return (json == null || json.isEmpty()) ? List.of()
				: JsonMapper.shared()
					.readTree(json)
					.values()
					.stream()
					.filter(JsonNode::isString)
					.map(JsonNode::asString)
					.filter((text) -> text.length() >= 8)
					.toList();
	}

	/** Each row as whoever stole the database would read it. */
	private List<String> stored() {
		return this.jdbc.sql("select * from idempotency_record").query((row, _) -> {
			StringBuilder all = new StringBuilder();
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				byte[] bytes = row.getMetaData().getColumnName(column).equalsIgnoreCase("response")
						? row.getBytes(column) : row.getString(column).getBytes(StandardCharsets.UTF_8);
				all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
			}
			return all.toString();
		}).list();
	}

	private static String newKey() {
		return UUID.randomUUID().toString();
	}

	private static void assertPatience(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(answer.problem()).isEqualTo("request-in-progress");
		assertThat(answer.response().headers().firstValue("retry-after")).contains("1");
	}

	/** The endpoints that change something. */
	enum Endpoint {

		SIGN_UP, SIGN_IN, REFRESH, SIGN_OUT, BEGIN, APPROVE, RETURN;

		BadRequestAction prepare(ExactlyOnceTest test) {
			return switch (this) {
				case SIGN_UP -> test.signUp();
				case SIGN_IN -> test.signIn();
				case REFRESH -> test.withSession("/api/auth/refresh",
						"select count(*) - 1 from refresh_token where session_id = ?");
				case SIGN_OUT -> test.withSession("/api/auth/logout",
						"select count(*) from login_session where ended_at is not null and id = ?");
				case BEGIN -> test.beginning();
				case APPROVE -> test.approval(test.nobody, test.payAtKakaoPay(test.member));
				case RETURN -> test.report();
			};
		}

	}

}
