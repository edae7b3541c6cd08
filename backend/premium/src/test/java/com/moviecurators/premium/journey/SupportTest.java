package com.moviecurators.premium.journey;

import java.util.Locale;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What support sees of members' payments, and nobody else. */
@DatabaseTest
class SupportTest extends StaffTest {

	Caller admin;

	@BeforeEach
	void employ() {
		this.admin = employed("ADMIN");
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
	void findsAPaymentAndRecordsWhoseDataWasSeen() {
		String order = this.member.start().get("order");

		JsonNode found = search("""
				{"text": " %s ", "day": null, "amount": null, "status": "READY", "page": 0}"""
			.formatted(email(this.member).toUpperCase(Locale.ROOT))).json();

		assertThat(found.at("/payments/0/order").asString()).isEqualTo(order);
		assertThat(found.at("/payments/0/member/email").asString()).isEqualTo(email(this.member));
		assertThat(found.at("/payments/0/member/displayName").asString()).isEqualTo("회원");
		assertThat(found.path("total").asInt()).isOne();
		assertThat(entries(this.admin)).containsExactly("SEARCHED:" + idOf(this.member) + ":EMAIL "
				+ email(this.member).toUpperCase(Locale.ROOT) + "\nSTATUS READY:null");
	}

	@Test
	void recordsASearchThatFindsNobody() {
		assertThat(search("""
				{"text": "T1234567890123456789", "page": 0}""").json().path("total").asInt()).isZero();
		assertThat(entries(this.admin)).containsExactly("SEARCHED:null:TID:null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"page\": 0}", "{\"text\": \" \", \"page\": 0}",
			"{\"text\": \"a\\u0000b\", \"page\": 0}", "{\"text\": \"x\", \"page\": -1}",
			"{\"text\": \"x\", \"page\": 401}", "{\"text\": \"x\", \"page\": 1e9}",
			"{\"day\": \"2026-02-30\", \"page\": 0}", "{\"day\": 20260230, \"page\": 0}",
			"{\"amount\": 0, \"page\": 0}", "{\"amount\": 1.5, \"page\": 0}",
			"{\"amount\": 9007199254740992, \"page\": 0}", "{\"amount\": \"9900\", \"page\": 0}",
			"{\"status\": \"PAID\", \"page\": 0}", "{\"text\": \"x\", \"page\": 0, \"sort\": \"tid\"}" })
	void refusesASearchWithoutForm(String body) {
		Answer refused = search(body);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(refused.problem()).isIn("invalid-request", "malformed-request");
		assertThat(entries(this.admin)).isEmpty();
	}

	@Test
	void workListShowsWhatWaitsAndIsOneEntryAnHour() {
		String order = this.member.start().get("order");
		this.jdbc.update("update payment_attempt set status = 'IN_REVIEW' where order_handle = ?", order);

		JsonNode list = this.admin.get("/api/support/worklist").json();
		this.admin.get("/api/support/worklist?page=0");

		assertThat(list.path("items").valueStream().filter((item) -> item.path("order").asString().equals(order)))
			.singleElement()
			.satisfies((item) -> {
				assertThat(item.path("kind").asString()).isEqualTo("IN_REVIEW");
				assertThat(item.at("/member/displayName").asString()).isEqualTo("회원");
				assertThat(item.at("/member/id").asString()).isEqualTo(idOf(this.member));
			});
		assertThat(list.at("/counts/inReview").asInt()).isPositive();
		assertThat(entries(this.admin)).containsExactly("SEARCHED:null:WORK_LIST:null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "401", "x", "1.5", "99999999999" })
	void refusesAPageThatIsNone(String page) {
		Answer refused = this.admin.get("/api/support/worklist?page=" + page);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(refused.problem()).isEqualTo("invalid-request");
	}

	@Test
	void writesANoteOnWhatWasReadAndRecordsBoth() {
		String order = this.member.start().get("order");
		long revision = this.admin.get("/api/support/payments/" + order).json().path("revision").asLong();

		Answer noted = note(order, "전화로 문의.\\n다시 전화.", revision);
		Answer again = note(order, "두 번째", revision);

		assertThat(noted.status()).as(noted.text()).isEqualTo(200);
		assertThat(noted.json().at("/notes/0/text").asString()).isEqualTo("전화로 문의.\n다시 전화.");
		assertThat(noted.json().at("/notes/0/by/displayName").asString()).isEqualTo("회원");
		assertThat(noted.json().path("revision").asLong()).isGreaterThan(revision);
		assertThat(again.status() + again.problem()).isEqualTo("409case-changed");
		assertThat(entries(this.admin)).containsExactly("READ_CASE:" + idOf(this.member) + ":null:null",
				"NOTED:" + idOf(this.member) + ":null:전화로 문의.\n다시 전화.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"text\": \"x\"}", "{\"text\": \"\", \"revision\": 2}",
			"{\"text\": \"  \", \"revision\": 2}", "{\"text\": \"a\\u0007\", \"revision\": 2}",
			"{\"text\": \"a\\rb\", \"revision\": 2}", "{\"text\": \"x\", \"revision\": -1}",
			"{\"text\": \"x\", \"revision\": 2.5}", "{\"text\": \"x\", \"revision\": null}",
			"{\"text\": \"x\", \"revision\": 99999999999999999999}" })
	void refusesANoteWithoutForm(String body) {
		String order = this.member.start().get("order");
		Answer refused = this.admin.post("/api/support/payments/" + order + "/notes", body);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(note(order, "가".repeat(1001), 2).status()).isEqualTo(400);
		assertThat(note(order, "가".repeat(1000), 2).status()).isEqualTo(200);
	}

	@Test
	void asksKakaoPayAndShowsBothRecords() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1, back.order());
		this.nobody.approve(back.order(), back.pgToken());

		Answer answer = this.admin.post("/api/support/payments/" + back.order() + "/inquiry", "");
		Answer again = this.admin.post("/api/support/payments/" + back.order() + "/inquiry", "");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.get("status")).isEqualTo("SUCCESS_PAYMENT");
		assertThat(answer.json().at("/ours/status").asString()).isEqualTo("APPROVED");
		assertThat(answer.json().path("differing")).isEmpty();
		assertThat(answer.text()).doesNotContain(kakaoPayRecord(back.order()).tid());
		assertThat(this.member.isPremium()).isTrue();
		assertThat(again.status() + again.problem()).isEqualTo("429too-many-requests");
		assertThat(again.response().headers().firstValue("Retry-After")).isPresent();
		Answer unknown = this.admin.post("/api/support/payments/mc-x/inquiry", "");
		assertThat(unknown.status() + unknown.problem()).isEqualTo("404unknown-order");
	}

	@Test
	void readingACaseNoticesARefundInTheConsole() {
		Returned back = payAtKakaoPay(this.member);
		this.nobody.approve(back.order(), back.pgToken());
		awaitPremium(this.member);
		KAKAO_PAY.cancelInPartnerConsole(back.order());
		this.jdbc.update("update payment_attempt set expedited_at = null where order_handle = ?", back.order());

		this.admin.get("/api/support/payments/" + back.order());

		Awaitility.await()
			.until(() -> this.jdbc
				.queryForObject("select status from payment_attempt where order_handle = ?", String.class, back.order())
				.equals("REFUNDED"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/support/worklist", "/api/support/payments/mc-x" })
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
		Answer note = note("mc-x", "x", 1);
		assertThat(note.status() + note.problem()).isEqualTo("404unknown-order");
		assertThat(entries(this.admin)).isEmpty();
	}

	private Answer search(String body) {
		return this.admin.post("/api/support/search", body);
	}

	private Answer note(String order, String text, long revision) {
		return this.admin.post("/api/support/payments/" + order + "/notes", """
				{"text": "%s", "revision": %d}""".formatted(text, revision));
	}

	private static JsonNode last(JsonNode list) {
		return list.get(list.size() - 1);
	}

}
