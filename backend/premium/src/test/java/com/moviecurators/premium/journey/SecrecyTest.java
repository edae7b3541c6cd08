package com.moviecurators.premium.journey;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.premium.support.CapturedLog;
import com.moviecurators.premium.support.DatabaseTest;
import com.moviecurators.premium.support.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Neither what is logged nor what is answered holds a key, a tid or a token, whatever
 * level is switched on.
 */
@DatabaseTest
class SecrecyTest extends JourneyTest {

	/** It plays KakaoPay here. */
	private static final String SIMULATOR = "com.moviecurators.kakaopay.simulator";

	/** More than Tomcat can read. */
	private static final String UNREADABLE = "&name=\u00e9";

	@Value("${kakaopay.secret-key}")
	String secretKey;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "INFO", "DEBUG", "TRACE" })
	void keepsKeysTidsAndTokensToItself(String level) throws IOException {
		try (CapturedLog log = new CapturedLog(Level.toLevel(level))) {
			List<String> secrets = useAccount();
			List<Answer> answers = new ArrayList<>();
			Returned back = payAtKakaoPay(this.member);
			String tid = kakaoPayRecord(back.order()).tid();
			purchase(back, answers);

			assertThat(log.textWithout(SIMULATOR)).contains("Recovery checks")
				.doesNotContain(this.secretKey, tid, back.pgToken(), "a-wrong-token", "correct horse battery",
						"dishwasher", "$argon2")
				.doesNotContain(secrets);
			assertThat(answers).extracting(Answer::text)
				.allSatisfy((text) -> assertThat(text).doesNotContain(this.secretKey, tid, back.pgToken()));
		}
	}

	@Test
	void hidesThemWhereLibrariesWouldShowThem() throws IOException {
		try (CapturedLog log = new CapturedLog(Level.DEBUG)) {
			Returned back = payAtKakaoPay(this.member);
			purchase(back, new ArrayList<>());
			LoggerFactory.getLogger("any.library").debug("GET /?pg_token={}&a {}", back.pgToken(), this.secretKey);

			assertThat(log.textWithout(SIMULATOR)).contains("GET \"/kakaoPay/success\"", "tid=***", "passwordHash=***",
					"org.apache.hc", "GET /?pg_token=***&a ***");
		}
	}

	/**
	 * Signs up, in and on, and changes the password. Hands back what has to stay secret.
	 */
	private List<String> useAccount() {
		String email = UUID.randomUUID() + "@example.com";
		ok(this.nobody.post("/api/accounts", """
				{"email": "%s", "password": "correct horse battery", "displayName": "회원"}""".formatted(email)));
		Answer login = ok(this.nobody.post("/api/auth/login", """
				{"password":"correct horse battery","email":"%s"}""".formatted(email)));
		Answer refreshed = ok(this.nobody.send(this.nobody.request("/api/auth/refresh")
			.POST(BodyPublishers.noBody())
			.header("Cookie", String.join("; ", cookies(login)))));
		Caller signedIn = new Caller(this.nobody.http(), this.nobody.origin(), refreshed.get("accessToken"));
		ok(signedIn.send(signedIn.request("/api/accounts/me/password")
			.PUT(BodyPublishers.ofString("""
					{"currentPassword": "correct horse battery", "newPassword" : "purple \\"monkey\\" dishwasher"}"""))
			.header("Content-Type", "application/json")));
		return secrets(login, refreshed);
	}

	private List<String> secrets(Answer... answers) {
		List<String> secrets = new ArrayList<>(
				this.jdbc.sql("select secret_hash from login_session").query(String.class).list());
		Stream.of(answers).forEach((answer) -> {
			secrets.add(answer.get("accessToken"));
			cookies(answer).forEach((cookie) -> secrets.add(cookie.split("=", 2)[1]));
		});
		return secrets;
	}

	private static Answer ok(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
		return answer;
	}

	private static List<String> cookies(Answer answer) {
		return answer.response()
			.headers()
			.allValues("set-cookie")
			.stream()
			.map((cookie) -> cookie.split(";", 2)[0])
			.toList();
	}

	private void purchase(Returned back, List<Answer> answers) throws IOException {
		String address = back.address().getRawPath() + "?" + back.address().getRawQuery();
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1, back.order());
		RawHttp.exchange(this.port, "GET " + address + UNREADABLE + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
		answers.add(this.nobody.get(address));
		answers.add(this.nobody.get("/kakaoPay/elsewhere?" + back.address().getRawQuery()));
		answers.add(this.nobody.approve(back.order(), "a-wrong-token"));
		answers.add(this.nobody.approve(back.order(), back.pgToken()));
		awaitPremium(this.member);
		answers.add(this.member.approve(back.order(), back.pgToken()));
		answers.add(this.member.start());
		answers.add(this.member.get("/api/payments"));
		answers.add(this.member.get("/api/payments/" + back.order()));
	}

}
