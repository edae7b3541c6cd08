package com.moviecurators.premium.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What support sees of members' payments, and nobody else. */
@DatabaseTest
class SupportTest extends JourneyTest {

	@Autowired
	JdbcTemplate jdbc;

	Caller admin;

	@BeforeEach
	void employ() {
		String email = email(this.nobody.newMember());
		this.jdbc.update("update account set role = 'ADMIN' where email = ?", email);
		Answer login = this.nobody.post("/api/auth/login", """
				{"email": "%s", "password": "correct horse battery"}""".formatted(email));
		this.admin = new Caller(this.nobody.http(), this.nobody.origin(), login.get("accessToken"));
	}

	@Test
	void seesExactlyWhatHappened() {
		Returned back = payAtKakaoPay(this.member);
		this.nobody.approve(back.order(), "a-wrong-token");
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1, back.order());
		this.nobody.approve(back.order(), back.pgToken());
		awaitPremium(this.member);

		Answer answer = this.admin.get("/api/support/payments/" + back.order());

		JsonNode payment = answer.json().path("payment");
		assertThat(answer.json().at("/member/email").asString()).isEqualTo(email(this.member));
		assertThat(answer.json().at("/member/premium").asBoolean()).isTrue();
		assertThat(payment.path("history")
			.valueStream()
			.map((step) -> step.path("reason").asString() + ">" + step.path("to").asString()))
			.containsSubsequence("STARTED>CREATED", "READY_ANSWERED>READY", "RETURNED>RETURNED",
					"APPROVE_CLAIMED>APPROVING", "APPROVE_UNCLEAR>UNKNOWN", "INQUIRY_PAID>APPROVED");
		assertThat(payment.path("history").valueStream().skip(1))
			.allSatisfy((step) -> assertThat(step.path("gapMillis").asLong()).isBetween(0L, 60_000L));
		assertThat(payment.at("/history/0/gapMillis").isNull()).isTrue();
		assertThat(payment.path("history").findValuesAsString("text")).startsWith("결제를 시작하셨어요.", "카카오페이 결제 화면이 준비됐어요.",
				"카카오페이에서 결제를 확인하고 돌아오셨어요.", "카카오페이에 승인을 요청했어요.");
		assertThat(last(payment.path("history")).path("kakaoPayAnswer").asString()).isEqualTo("SUCCESS_PAYMENT");
		assertThat(payment.at("/claim/number").asInt()).isPositive();
		assertThat(payment.at("/check/lastUnknownAt").isNull()).isFalse();
		assertThat(payment.at("/approval/source").asString()).isEqualTo("ORDER_INQUIRY");
		assertThat(payment.at("/approval/totalAmount").asLong())
			.isEqualTo(kakaoPayRecord(back.order()).amount().total());
		assertThat(payment.path("tokens").toString()).isEqualTo("""
				{"stored":0,"refused":1,"erased":1}""");
		assertThat(payment.at("/timeline/summary").asString()).contains("한 번 결제됐어요");
		assertThat(answer.text()).doesNotContain(kakaoPayRecord(back.order()).tid(), back.pgToken(), "a-wrong-token");
	}

	@Test
	void findsPaymentsByTheEmailHoweverItIsWritten() {
		String order = this.member.start().get("order");
		String email = URLEncoder.encode(" " + email(this.member).toUpperCase(Locale.ROOT), StandardCharsets.UTF_8);

		JsonNode found = this.admin.get("/api/support/payments?email=" + email).json();

		assertThat(found.at("/member/displayName").asString()).isEqualTo("회원");
		assertThat(found.path("payments").valueStream().map((payment) -> payment.path("order").asString()))
			.containsExactly(order);
	}

	@Test
	void findsAPaymentByTheFirstCharactersOfItsOrder() {
		String order = this.member.start().get("order");

		for (int length : new int[] { 11, 35, 40, order.length() }) {
			assertThat(ordersStartingWith(order.substring(0, length))).as("first %s", length).contains(order);
		}
		String other = order.substring(0, 10) + ((order.charAt(10) != '0') ? '0' : '1');
		assertThat(ordersStartingWith(other)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?startingWith=", "?startingWith=mc-", "?startingWith=mc-123", "?startingWith=%25",
			"?startingWith=mc-1234%25", "?startingWith=mc-%5f%5f%5f%5f", "?startingWith=MC-1234",
			"?startingWith=mc-1234%00" })
	void refusesABeginningThatNoOrderHas(String query) {
		Answer refused = this.admin.get("/api/support/orders" + query);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/support/payments?email=someone@example.com", "/api/support/payments/mc-x",
			"/api/support/orders?startingWith=mc-1234" })
	void isForNobodyElse(String path) {
		Answer refused = this.member.get(path);
		assertThat(refused.status()).as(refused.text()).isEqualTo(403);
		assertThat(refused.problem()).isEqualTo("forbidden");
		assertThat(this.nobody.get(path).status()).isEqualTo(401);
	}

	@Test
	void saysWhatItCannotFind() {
		Answer order = this.admin.get("/api/support/payments/mc-x");
		assertThat(order.status() + order.problem()).isEqualTo("404unknown-order");
		Answer member = this.admin.get("/api/support/payments?email=nobody@example.com");
		assertThat(member.status() + member.problem()).isEqualTo("404unknown-member");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?email=", "?email=%00%00%00", "?mail=a@b.kr" })
	void refusesAQuestionWithoutForm(String query) {
		Answer refused = this.admin.get("/api/support/payments" + query);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
	}

	private List<String> ordersStartingWith(String beginning) {
		Answer found = this.admin.get("/api/support/orders?startingWith=" + beginning);
		assertThat(found.status()).as(found.text()).isEqualTo(200);
		return found.json().valueStream().map((payment) -> payment.path("order").asString()).toList();
	}

	private static String email(Caller who) {
		return who.get("/api/accounts/me").get("email");
	}

	private static JsonNode last(JsonNode list) {
		return list.get(list.size() - 1);
	}

}
