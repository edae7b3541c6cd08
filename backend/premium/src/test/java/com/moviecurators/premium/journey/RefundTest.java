package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** A member gets the money back, once, and never by a request that is odd. */
class RefundTest extends JourneyTest {

	private static final long PRICE = 39_000;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@AfterEach
	void removeFaults() {
		KAKAO_PAY.clearFaults();
	}

	@Test
	void showsFirstAndGivesBackThen() {
		String order = paidOrder();
		Answer preview = preview(order);
		assertThat(preview.status()).isEqualTo(200);
		assertThat(preview.json().path("amount").asLong()).isEqualTo(PRICE);
		assertThat(preview.get("code")).isEqualTo("withdrawal");
		assertThat(preview.get("reason")).contains("모두 돌려드려요");
		assertThat(preview.json().path("accessEndsAt").isString()).isTrue();
		Answer refunded = awaitDone(order, PRICE);
		assertThat(refunded.get("status")).isEqualTo("REFUNDED");
		assertThat(refunded.json().path("refunded").asLong()).isEqualTo(PRICE);
		assertThat(this.member.isPremium()).isFalse();
		assertThat(kakaoPayRecord(order).canceled().total()).isEqualTo(PRICE);
		Answer details = this.member.get("/api/payments/" + order);
		assertThat(details.json().path("refunds").toString()).contains("\"amount\":39000", "\"status\":\"DONE\"",
				"\"by\":\"MEMBER\"", "\"refusal\":null");
		assertThat(awaitDone(order, PRICE).text()).as("a repeat").isEqualTo(refunded.text());
		assertThat(this.member.start().status()).as("may buy again").isEqualTo(201);
	}

	@Test
	void tellsWhatChangedSinceThePreview() {
		String order = paidOrder();
		assertThat(this.member.get("/api/curations/premium").status()).isEqualTo(200);
		Answer changed = refund(order, "39000");
		assertThat(changed.status()).isEqualTo(409);
		assertThat(changed.problem()).isEqualTo("refund-changed");
		assertThat(changed.json().at("/preview/amount").asLong()).isEqualTo(19_500);
		assertThat(changed.json().at("/preview/code").asString()).isEqualTo("used");
		assertThat(kakaoPayRecord(order).canceled().total()).isZero();
		assertThat(awaitDone(order, 19_500).get("status")).isEqualTo("PARTIALLY_REFUNDED");
		Answer nothing = refund(order, "10");
		assertThat(nothing.problem()).isEqualTo("nothing-to-refund");
		assertThat(nothing.json().at("/preview/code").asString()).isEqualTo("already-refunded");
		assertThat(nothing.json().at("/preview/amount").asLong()).isZero();
		assertThat(nothing.json().at("/preview/accessEndsAt").isNull()).isTrue();
		assertThat(kakaoPayRecord(order).canceled().total()).isEqualTo(19_500);
	}

	@Test
	void takesWholeWonOnly() {
		String order = paidOrder();
		for (String amount : List.of("0", "-1", "-39000", "39000.5", "39000.0", "3.9e4", "\"39000\"", "null", "true",
				"[39000]", "9007199254740992", "9223372036854775808", "1e400", "123456789012345678901234567890")) {
			Answer answer = refund(order, amount);
			assertThat(answer.status() + answer.problem()).as(amount).isEqualTo("400invalid-request");
		}
		assertUntouched(order);
	}

	@Test
	void takesNothingElse() {
		String order = paidOrder();
		for (String body : List.of("", "null", "[]", "{}", "{\"amount\": 39000, \"endsAccess\": false}", "nonsense")) {
			Answer answer = this.member.post("/api/payments/" + order + "/refunds", body);
			assertThat(answer.status() + answer.problem()).as(body).isIn("400invalid-request", "400malformed-request");
		}
		assertUntouched(order);
	}

	/** No won moved, and nothing was recorded. */
	private void assertUntouched(String order) {
		assertThat(kakaoPayRecord(order).canceled().total()).isZero();
		assertThat(this.member.get("/api/payments/" + order).json().path("refunds").size()).isZero();
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void givesOthersNothing() {
		String order = paidOrder();
		Caller other = this.nobody.newMember();
		for (String handle : List.of(order, order + "%20", "mc-1", "%00", "..%2f1")) {
			String path = "/api/payments/" + handle + "/refunds";
			assertThat(other.post(path, "{\"amount\": 39000}").status()).as(handle).isBetween(400, 404);
			assertThat(other.get(path + "/preview").status()).as(handle).isBetween(400, 404);
			assertThat(this.nobody.get("/api/payments/" + order + "/refunds/preview").status()).isEqualTo(401);
		}
		assertThat(other.get("/api/payments/" + order + "/refunds/preview").problem()).isEqualTo("unknown-order");
		assertUntouched(order);
	}

	@Test
	void givesNothingForWhatIsNotPaid() {
		String order = this.member.start().get("order");
		assertThat(preview(order).get("code")).isEqualTo("not-paid");
		Answer answer = refund(order, "39000");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.problem()).isEqualTo("nothing-to-refund");
	}

	@Test
	void makesOneCancelOfAHundredRequests() throws InterruptedException {
		String order = paidOrder();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> statuses = threads
				.invokeAll(Collections.nCopies(100, () -> refund(order, "39000").status()));
			assertThat(statuses).extracting(Future::resultNow).isSubsetOf(200, 202);
		}
		assertThat(awaitDone(order, PRICE).status()).isEqualTo(200);
		assertThat(kakaoPayRecord(order).actions()).filteredOn((action) -> action.type() == PaymentAction.Type.CANCEL)
			.hasSize(1);
	}

	@Test
	void tellsTheTruthWhileNobodyKnows() {
		String order = paidOrder();
		KAKAO_PAY.fault(Call.CANCEL, Fault.dropAnswerAfterEffect(), 1, order);
		KAKAO_PAY.fault(Call.ORDER, Fault.http(503), 2, order);
		Answer undecided = refund(order, "39000");
		assertThat(undecided.status()).as(undecided.text()).isEqualTo(202);
		assertThat(undecided.json().path("accessEndsAt").isNull()).isTrue();
		Answer closed = this.member.get("/api/curations/premium");
		assertThat(closed.problem()).isEqualTo("refund-in-progress");
		assertThat(awaitDone(order, PRICE).get("status")).isEqualTo("REFUNDED");
		assertThat(kakaoPayRecord(order).canceled().total()).isEqualTo(PRICE);
		assertThat(this.member.isPremium()).isFalse();
	}

	@Test
	void tellsThatThePayerHasLeft() {
		String order = paidOrder();
		KAKAO_PAY.leaveMoneyService(order);
		Answer refused = refund(order, "39000");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.problem()).isEqualTo("refund-refused");
		assertThat(refused.get("refusal")).isEqualTo("payer-left");
		assertThat(preview(order).get("code")).isEqualTo("refund-refused");
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void tellsThatThePaymentIsTooOldForKakaoPay() {
		String order = paidOrder();
		KAKAO_PAY.closeCancelWindow(order);
		assertThat(refund(order, "39000").status()).as("may have been canceled before").isEqualTo(202);
		Answer refused = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> refund(order, "39000"), (answer) -> answer.status() != 202);
		assertThat(refused.problem()).isEqualTo("refund-refused");
		assertThat(refused.get("refusal")).isEqualTo("cancel-period-over");
		assertThat(this.member.isPremium()).isTrue();
	}

	@Test
	void limitsGuessesWhosePaymentItIs() {
		Answer last = refund("mc-none", "1");
		for (int guess = 0; guess < 30 && last.problem().equals("unknown-order"); guess++) {
			last = refund("mc-none", "1");
		}
		assertThat(last.problem()).isEqualTo("too-many-requests");
	}

	@Test
	void limitsRequestsAndNotHonestRepeats() {
		String order = paidOrder();
		for (int repeat = 0; repeat < 30; repeat++) {
			assertThat(refund(order, "39000").status()).isIn(200, 202);
		}
		Answer last = refund(order, "1");
		for (int guess = 0; guess < 30 && last.status() == 409; guess++) {
			last = refund(order, "1");
		}
		assertThat(last.status()).isEqualTo(429);
		assertThat(last.problem()).isEqualTo("too-many-requests");
	}

	private String paidOrder() {
		String order = this.member.start().get("order");
		UriComponents back = UriComponentsBuilder.fromUri(KAKAO_PAY.pay(order, PaymentMethod.MONEY)).build();
		assertThat(this.member.approve(order, back.getQueryParams().getFirst("pg_token")).status()).isEqualTo(200);
		return order;
	}

	private Answer preview(String order) {
		return this.member.get("/api/payments/" + order + "/refunds/preview");
	}

	private Answer refund(String order, String amount) {
		return this.member.post("/api/payments/" + order + "/refunds", "{\"amount\": " + amount + "}");
	}

	/** Recovery may be a moment faster than the request: then that is undecided. */
	private Answer awaitDone(String order, long amount) {
		return Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> refund(order, String.valueOf(amount)), (answer) -> answer.status() == 200);
	}

}
