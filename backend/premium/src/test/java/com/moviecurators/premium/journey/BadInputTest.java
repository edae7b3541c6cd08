package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with a request gets a clear problem and changes nothing. */
class BadInputTest extends JourneyTest {

	@AfterEach
	void removeFaults() {
		KAKAO_PAY.clearFaults();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"planCode": "PREMIUM_LIFETIME", "amount": 1}      | invalid-request
			{"planCode": "PREMIUM_LIFETIME", "price": 1}       | invalid-request
			{"planCode": "PREMIUM_LIFETIME", "tid": "T1"}      | invalid-request
			{"planCode": "PREMIUM_LIFETIME", "memberId": 1}    | invalid-request
			{"planCode": 1}                                    | invalid-request
			{"planCode": null}                                 | invalid-request
			{"planCode": ""}                                   | invalid-request
			{"planCode": ["PREMIUM_LIFETIME"]}                 | invalid-request
			{}                                                 | invalid-request
			{"planCode": "FREE_LUNCH"}                         | unknown-plan
			{"planCode": "premium_lifetime"}                   | unknown-plan
			{"planCode":                                       | malformed-request
			null                                               | malformed-request
			[]                                                 | malformed-request
			""")
	void startsNothing(String body, String problem) {
		int before = KAKAO_PAY.payments().size();
		Answer answer = this.member.start(UUID.randomUUID().toString(), body);
		assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
		assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
		assertThat(KAKAO_PAY.payments()).hasSize(before);
		assertThat(this.member.get("/api/payments").text()).isEqualTo("[]");
	}

	static @Nullable String[] unfitKeys() {
		return new @Nullable String[] { null, "", "short", "x".repeat(65), "with space", "quote\"d-key-of-mine" };
	}

	@ParameterizedTest
	@MethodSource("unfitKeys")
	void startsNothingWithoutAFitKey(@Nullable String key) {
		int before = KAKAO_PAY.payments().size();
		Answer answer = this.member.start(key, "{\"planCode\": \"PREMIUM_LIFETIME\"}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isIn("idempotency-key-missing", "invalid-request");
		assertThat(KAKAO_PAY.payments()).as("KakaoPay was not asked").hasSize(before);
		assertThat(this.member.get("/api/payments").text()).isEqualTo("[]");
	}

	@Test
	void startsNothingForNobody() {
		assertThat(this.nobody.start().status()).isEqualTo(401);
		assertThat(this.nobody.get("/api/payments").problem()).isEqualTo("not-signed-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"order\": \"x\"}", "{\"order\": 1, \"pgToken\": \"t\"}", "nonsense",
			"{\"order\": \"x\", \"pgToken\": \"\"}", "{\"order\": \"x\", \"pgToken\": \"a b\"}",
			"{\"order\": \"x\", \"pgToken\": \"t\", \"total_amount\": 1}" })
	void approvesNothing(String body) {
		Answer answer = this.nobody.post("/api/payments/approve", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.problem()).isIn("invalid-request", "malformed-request");
	}

	@Test
	void refusesAFloodOfTokensWhileOneIsBeingTried() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, Fault.slow(Duration.ofSeconds(5)), 1, back.order());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			threads.execute(() -> this.member.approve(back.order(), back.pgToken()));
			Awaitility.await().until(() -> kakaoPayRecord(back.order()).approveCalls() == 1);
			List<Integer> statuses = IntStream.range(0, 20)
				.mapToObj((i) -> this.nobody.approve(back.order(), "token-" + i).status())
				.toList();
			assertThat(statuses.subList(0, 19)).containsOnly(202);
			assertThat(statuses.getLast()).isEqualTo(429);
		}
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void refusesAnOversizedToken() {
		String order = this.member.start().get("order");
		assertThat(this.nobody.approve(order, "t".repeat(201)).status()).isEqualTo(400);
		assertThat(kakaoPayRecord(order).approveCalls()).isZero();
	}

	@Test
	void refusesAForgedOrAlteredHandle() {
		Returned back = payAtKakaoPay(this.member);
		String altered = back.order().substring(0, back.order().length() - 1)
				+ (back.order().endsWith("0") ? "1" : "0");
		for (String handle : new String[] { altered, "mc-1", "1", "../1", "%00" }) {
			assertThat(this.nobody.approve(handle, back.pgToken()).problem()).as(handle).isEqualTo("unknown-order");
		}
		assertThat(kakaoPayRecord(back.order()).approveCalls()).isZero();
	}

	@Test
	void showsNobodySomebodyElsesOrder() {
		String order = this.member.start().get("order");
		Caller other = this.nobody.newMember();
		assertThat(other.get("/api/payments/" + order).status()).isEqualTo(404);
		assertThat(other.get("/api/payments").text()).isEqualTo("[]");
		assertThat(this.nobody.get("/api/payments/" + order).status()).isEqualTo(401);
	}

	@Test
	void staysPayableAfterAWrongToken() {
		Returned back = payAtKakaoPay(this.member);
		Answer wrong = this.nobody.approve(back.order(), "wrong");
		assertThat(wrong.status()).isEqualTo(409);
		assertThat(wrong.problem()).isEqualTo("pg-token-refused");
		assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
	}

	@Test
	void refusesToApproveBeforeThePayment() {
		String order = this.member.start().get("order");
		Answer early = this.nobody.approve(order, "early");
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.problem()).isIn("payment-not-finished", "pg-token-refused");
		KAKAO_PAY.pay(order);
		assertThat(this.member.isPremium()).isFalse();
	}

	@Test
	void doesNotBelieveAForgedCancel() {
		Returned back = payAtKakaoPay(this.member);
		Answer answer = this.nobody.reportReturn(back.order(), "cancel");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.get("status")).isEqualTo("READY");
		assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
		assertThat(this.nobody.reportReturn(back.order(), "fail").get("status")).isEqualTo("APPROVED");
		assertThat(this.member.isPremium()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"outcome\": \"success\"}", "{\"outcome\": 1}", "{\"outcome\": null}",
			"{\"outcome\": \"cancel\", \"status\": \"APPROVED\"}" })
	void refusesAnUnknownOutcomeOfAReturn(String body) {
		String order = this.member.start().get("order");
		assertThat(this.nobody.post("/api/payments/" + order + "/return", body).status()).isEqualTo(400);
	}

	@Test
	void refusesAReturnOfAnUnknownOrder() {
		assertThat(this.nobody.reportReturn("mc-1", "cancel").problem()).isEqualTo("unknown-order");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/kakaoPay/success", "/kakaoPay/success?order=&pg_token=", "/kakaoPay/success?order=x",
			"/kakaoPay/success?pg_token=x", "/kakaoPay/success?order=a&order=b&pg_token=c&pg_token=d",
			"/kakaoPay/success?order=%00&pg_token=%00", "/kakaoPay/success?order=%ED%95%9C&pg_token=%F0%9F%8E%AC",
			"/kakaoPay/cancel", "/kakaoPay/fail?order=nonsense", "/kakaoPay/cancel?order=%27%20or%201%3D1" })
	void showsAPageForAnyNonsenseThatABrowserBrings(String address) {
		Answer page = this.nobody.get(address);
		assertThat(page.status()).as(page.text()).isEqualTo(200);
		assertThat(page.response().headers().firstValue("content-type")).get().asString().startsWith("text/html");
		assertThat(page.response().headers().firstValue("cache-control")).get().asString().contains("no-store");
		assertThat(page.response().headers().firstValue("referrer-policy")).contains("no-referrer");
	}

	static Fault[] faultsOfReady() {
		return new Fault[] { Fault.dropRequest(), Fault.dropAnswerAfterEffect(), Fault.http(500), Fault.http(503),
				Fault.garbage(), Fault.reset(), Fault.error(-799) };
	}

	@ParameterizedTest
	@MethodSource("faultsOfReady")
	void leavesNothingHalfMadeWhenKakaoPayFailsAtReady(Fault fault) {
		String key = UUID.randomUUID().toString();
		String body = "{\"planCode\": \"PREMIUM_LIFETIME\"}";
		KAKAO_PAY.fault(Call.READY, fault);
		Answer answer = this.member.start(key, body);
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.problem()).isEqualTo("kakaopay-unavailable");
		assertThat(answer.response().headers().firstValue("retry-after")).isPresent();
		assertThat(this.member.start(key, body).status()).as("the next try is free").isEqualTo(201);
	}

	@Test
	void limitsRefusalsAndNotHonestRepeats() {
		Returned back = payAtKakaoPay(this.member);
		for (int i = 0; i < 100; i++) {
			assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
		}
		assertThat(kakaoPayRecord(back.order()).approveCalls()).isOne();
		for (int i = 0; i < 30; i++) {
			assertThat(this.nobody.approve(back.order(), "wrong").status()).isEqualTo(409);
		}
		Answer stopped = this.nobody.approve(back.order(), "wrong");
		assertThat(stopped.status()).isEqualTo(429);
		assertThat(stopped.problem()).isEqualTo("too-many-requests");
		assertThat(stopped.response().headers().firstValue("retry-after")).isPresent();
		Returned other = payAtKakaoPay(this.nobody.newMember());
		assertThat(this.nobody.approve(other.order(), other.pgToken()).status()).as("another order").isEqualTo(200);
	}

}
