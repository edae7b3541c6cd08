package com.moviecurators.premium.journey;

import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Admins decide about payments, over HTTP, and nobody else does. */
@DatabaseTest
class DecisionsTest extends StaffTest {

	Caller admin;

	Caller second;

	@BeforeEach
	void employ() {
		this.admin = employed("ADMIN");
		this.second = employed("ADMIN");
	}

	@Test
	void twoAdminsDecideAndTheMemberReadsIt() {
		String order = reviewedOrder();
		JsonNode seen = read(order);
		assertThat(action(seen, "RECORD_AS_PAID").path("allowed").asBoolean()).isTrue();

		Answer closing = decide(this.admin, order, "CLOSE", seen);
		assertThat(closing.status() + closing.problem()).isEqualTo("409contradicts-kakaopay");
		assertThat(closing.get("kakaoPayStatus")).isEqualTo("SUCCESS_PAYMENT");

		Answer proposed = decide(this.admin, order, "RECORD_AS_PAID", read(order));
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
		assertThat(proposed.json().at("/decisions/0/status").asString()).isEqualTo("PROPOSED");
		assertThat(proposed.json().at("/decisions/0/by/displayName").asString()).isEqualTo("회원");
		assertThat(action(proposed.json(), "CLOSE").path("why").asString()).isEqualTo("다른 관리자의 승인을 기다리는 요청이 있어요.");

		String confirmation = path(order) + "/decisions/" + proposed.json().at("/decisions/0/id").asLong()
				+ "/confirmation";
		Answer own = this.admin.post(confirmation, revisionOf(proposed.json()));
		assertThat(own.status() + own.problem()).isEqualTo("409same-person");

		Answer confirmed = this.second.post(confirmation, revisionOf(proposed.json()));
		assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
		assertThat(statusOf(confirmed.json())).isEqualTo("APPROVED");
		assertThat(confirmed.json().at("/decisions/0/status").asString()).isEqualTo("DONE");
		assertThat(confirmed.json().at("/decisions/0/confirmedBy/id").asLong()).isPositive();
		assertThat(this.member.isPremium()).isTrue();
		assertThat(this.member.get("/api/payments/" + order).json().at("/timeline/summary").asString())
			.isEqualTo("담당자가 결제를 확인했고, 프리미엄을 이용하실 수 있어요. 더 하실 일은 없어요.");
		assertThat(confirmed.text()).doesNotContain(kakaoPayRecord(order).tid());

		Answer again = this.second.post(confirmation, revisionOf(proposed.json()));
		assertThat(again.status() + again.problem()).isEqualTo("409case-changed");
	}

	@Test
	void anAdminGivesAPartBackAndDeclinesTheRest() {
		String order = approvedOrder();
		Answer asked = refund(this.admin, order, "10000", read(order));
		assertThat(asked.status()).as("202 if recovery was faster: %s", asked.text()).isIn(200, 202);
		Awaitility.await().until(() -> statusOf(read(order)).equals("PARTIALLY_REFUNDED"));
		JsonNode part = read(order);
		assertThat(kakaoPayRecord(order).canceled().total()).isEqualTo(10_000);

		Answer more = refund(this.admin, order, "29001", part);
		assertThat(more.status() + more.problem()).isEqualTo("409not-possible");
		Answer rest = refund(this.admin, order, "29000", part);
		assertThat(rest.status()).as(rest.text()).isEqualTo(202);
		Answer declined = this.second
			.post(path(order) + "/decisions/" + rest.json().at("/decisions/1/id").asLong() + "/rejection", """
					{"reason": "not owed", "revision": %d}""".formatted(rest.json().path("revision").asLong()));
		assertThat(declined.status()).as(declined.text()).isEqualTo(200);
		assertThat(declined.json().at("/decisions/1/declineReason").asString()).isEqualTo("not owed");
		assertThat(kakaoPayRecord(order).canceled().total()).isEqualTo(10_000);
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void adminsReadWhyARefundWasRefusedInTheWordsOfTheApi() {
		String order = approvedOrder();
		KAKAO_PAY.fault(Call.CANCEL, Fault.error(-721), 1, order);
		assertThat(refund(this.admin, order, "10000", read(order)).text()).contains("\"refusal\":\"refused\"");
	}

	@Test
	void nothingChangesWhileKakaoPayIsAway() {
		String order = approvedOrder();
		JsonNode seen = read(order);
		KAKAO_PAY.fault(Call.ORDER, Fault.http(503), 1, order);
		Answer away = refund(this.admin, order, "10000", seen);
		assertThat(away.status() + away.problem()).isEqualTo("503kakaopay-unavailable");
		assertThat(away.response().headers().firstValue("Retry-After")).hasValue("5");
		assertThat(read(order).path("revision")).isEqualTo(seen.path("revision"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MEMBER", "SUPPORT" })
	void isForNobodyElse(String role) {
		String order = approvedOrder();
		Caller other = employed(role);
		String seen = read(order).path("revision").asString();
		for (String route : List.of("/refunds", "/decisions", "/decisions/1/confirmation", "/decisions/1/rejection")) {
			Answer refused = other.post(path(order) + route, "{}");
			assertThat(refused.status() + refused.problem()).as(route).isEqualTo("403forbidden");
			assertThat(this.nobody.post(path(order) + route, "{}").status()).isEqualTo(401);
		}
		assertUntouched(order, seen);
	}

	@Test
	void whoeverIsDemotedActsNoMore() {
		String order = approvedOrder();
		JsonNode seen = read(order);
		this.jdbc.update("update account set role = 'SUPPORT' where email = ?", email(this.admin));
		Answer refused = refund(this.admin, order, "10000", seen);
		assertThat(refused.status() + refused.problem()).isEqualTo("403forbidden");
		assertUntouched(order, seen.path("revision").asString());
	}

	@Test
	void refusesWhatHasNoForm() {
		String order = approvedOrder();
		String seen = read(order).path("revision").asString();
		String longText = "가".repeat(10_000);
		Stream<String> reasons = Stream.of("", " ", "\\u3164", longText, "a\\u0000b", "\\ud800");
		Stream<String> bodies = Stream.concat(reasons.map((reason) -> body("10000", "\"" + reason + "\"", seen)),
				Stream.of(body("0", "\"x\"", seen), body("-1", "\"x\"", seen), body("1.5", "\"x\"", seen),
						body("\"100\"", "\"x\"", seen), body("1e3", "\"x\"", seen),
						body("9007199254740992", "\"x\"", seen), body("99999999999999999999", "\"x\"", seen),
						body("null", "\"x\"", seen), body("100", "null", seen), body("100", "\"x\"", "-1"),
						body("100", "\"x\"", "\"one\""), "[]", "", "{}"));
		bodies.forEach((body) -> {
			Answer refused = this.admin.post(path(order) + "/refunds", body);
			assertThat(refused.status()).as("%.80s: %.200s", body, refused.text()).isEqualTo(400);
		});
		for (String action : List.of("REFUND", "DELETE", "", "close")) {
			Answer refused = this.admin.post(path(order) + "/decisions", """
					{"action": "%s", "reason": "x", "revision": %s}""".formatted(action, seen));
			assertThat(refused.status()).as(action).isEqualTo(400);
		}
		assertUntouched(order, seen);
	}

	/** No won moved, and no row of the case was added. */
	private void assertUntouched(String order, String revision) {
		assertThat(kakaoPayRecord(order).canceled().total()).isZero();
		assertThat(read(order).path("revision").asString()).isEqualTo(revision);
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void saysWhatItCannotFind() {
		String order = approvedOrder();
		Answer unknown = this.admin.post("/api/support/payments/mc-x/refunds", body("100", "\"x\"", "1"));
		assertThat(unknown.status() + unknown.problem()).isEqualTo("404unknown-order");
		for (String id : List.of("-1", "0", "9223372036854775807")) {
			Answer decision = this.admin.post(path(order) + "/decisions/" + id + "/confirmation",
					revisionOf(read(order)));
			assertThat(decision.status() + decision.problem()).isEqualTo("404unknown-decision");
		}
		for (String id : List.of("9223372036854775808", "x", "1.5")) {
			Answer decision = this.admin.post(path(order) + "/decisions/" + id + "/confirmation",
					revisionOf(read(order)));
			assertThat(decision.status()).as(decision.text()).isIn(400, 404);
		}
	}

	private String approvedOrder() {
		Returned back = payAtKakaoPay(this.member);
		assertThat(this.nobody.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
		return back.order();
	}

	/** KakaoPay answers with another amount than it takes. */
	private String reviewedOrder() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, Fault.wrongAmount(), 1, back.order());
		this.nobody.approve(back.order(), back.pgToken());
		assertThat(statusOf(read(back.order()))).isEqualTo("IN_REVIEW");
		return back.order();
	}

	private JsonNode read(String order) {
		return this.second.get(path(order)).json();
	}

	private static String path(String order) {
		return "/api/support/payments/" + order;
	}

	private static String statusOf(JsonNode found) {
		return found.at("/payment/summary/status").asString();
	}

	private static JsonNode action(JsonNode found, String name) {
		return found.path("actions")
			.valueStream()
			.filter((action) -> action.path("action").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Answer refund(Caller who, String order, String amount, JsonNode seen) {
		return who.post(path(order) + "/refunds", body(amount, "\"asked for\"", seen.path("revision").asString()));
	}

	private static Answer decide(Caller who, String order, String action, JsonNode seen) {
		return who.post(path(order) + "/decisions", """
				{"action": "%s", "reason": "looked at it", "revision": %d}""".formatted(action,
				seen.path("revision").asLong()));
	}

	private static String body(String amount, String reason, String revision) {
		return """
				{"amount": %s, "endsAccess": false, "reason": %s, "revision": %s}""".formatted(amount, reason,
				revision);
	}

	private static String revisionOf(JsonNode found) {
		return "{\"revision\": %d}".formatted(found.path("revision").asLong());
	}

}
