package com.moviecurators.premium.journey;

import java.net.http.HttpRequest;
import java.time.Duration;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** Members pay, stop, come back late, come back elsewhere. */
class BecomingPremiumTest extends JourneyTest {

	@RunConcurrently
	@Test
	void paysAndSeesWhatPremiumOpens() {
		assertThat(this.member.get("/api/curations/premium").problem()).isEqualTo("premium-required");
		Returned back = payAtKakaoPay(this.member);

		Answer receipt = this.member.approve(back.order(), back.pgToken());

		assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
		assertThat(receipt.json().path("amount").asLong()).isEqualTo(39_000);
		assertThat(receipt.get("status")).isEqualTo("APPROVED");
		assertThat(receipt.get("paymentMethod")).isIn("CARD", "MONEY");
		assertThat(receipt.get("approvedAt")).endsWith("Z");
		assertThat(this.member.isPremium()).isTrue();
		assertThat(this.member.get("/api/curations/premium").status()).isEqualTo(200);
		assertThat(kakaoPayRecord(back.order()).status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
	}

	@RunConcurrently
	@Test
	void becomesPremiumInABrowserWhereNobodyIsSignedIn() {
		Returned back = payAtKakaoPay(this.member);
		assertThat(this.nobody.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
		assertThat(this.member.isPremium()).isTrue();
	}

	@RunConcurrently
	@Test
	void becomesPremiumThoughTheSessionHasEndedMeanwhile() {
		Caller payer = this.nobody.newMember();
		Returned back = payAtKakaoPay(payer);
		payer.delete("/api/sessions/" + payer.get("/api/sessions").json().path(0).path("id").asString());
		assertThat(payer.start().problem()).isEqualTo("not-signed-in");
		assertThat(payer.approve(back.order(), back.pgToken()).get("status")).isEqualTo("APPROVED");
	}

	@RunConcurrently
	@Test
	void becomesPremiumWhenTheTabIsClosedRightAfterTheReturn() {
		Returned back = payAtKakaoPay(this.member);
		Answer page = this.nobody.get(back.address().getRawPath() + "?" + back.address().getRawQuery());
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.response().headers().firstValue("set-cookie")).as("opening it signs nobody in").isEmpty();
		awaitPremium(this.member);
		assertThat(kakaoPayRecord(back.order()).approveCalls()).isOne();
	}

	@RunConcurrently
	@Test
	void isChargedOnceWhenTheAnswerIsLostAfterTheMoneyMoved() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, Fault.dropAnswerAfterEffect(), 1, back.order());
		Answer first = this.member.approve(back.order(), back.pgToken());
		assertThat(first.status()).isEqualTo(202);
		assertThat(first.get("status")).isEqualTo("UNKNOWN");
		awaitPremium(this.member);
		assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
		assertThat(kakaoPayRecord(back.order()).actions()).hasSize(1);
		assertThat(kakaoPayRecord(back.order()).approveCalls()).isOne();
	}

	static Fault[] faultsThatLoseAnApproval() {
		return new Fault[] { Fault.dropRequest(), Fault.http(500), Fault.http(503), Fault.garbage(), Fault.reset(),
				Fault.slow(Duration.ofSeconds(9)), Fault.slowEffect(Duration.ofSeconds(9)),
				Fault.error(-780, "USER_LOCKED"), Fault.error(-780, "0290"), Fault.error(-780, "ZZ99").withEffect(),
				Fault.error(-10), Fault.error(-785).withEffect(), Fault.garbage().withEffect() };
	}

	@RunConcurrently
	@ParameterizedTest
	@MethodSource("faultsThatLoseAnApproval")
	void becomesPremiumWhateverHappensToTheApproveCall(Fault fault) {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, fault, 1, back.order());
		assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(202);
		awaitPremium(this.member);
		assertThat(kakaoPayRecord(back.order()).actions()).hasSize(1);
	}

	@RunConcurrently
	@Test
	void isAskedAgainByAPersonWhenTheAmountDiffers() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, Fault.wrongAmount(), 1, back.order());
		Answer answer = this.member.approve(back.order(), back.pgToken());
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.get("status")).isEqualTo("IN_REVIEW");
		assertThat(this.member.isPremium()).isFalse();
	}

	@RunConcurrently
	@Test
	void stopsAtKakaoPayAndCanBuyLater() {
		String order = this.member.start().get("order");
		KAKAO_PAY.cancel(order);
		assertThat(this.nobody.reportReturn(order, "cancel").get("status")).isEqualTo("CANCELED");
		Returned back = payAtKakaoPay(this.member);
		assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
	}

	@RunConcurrently
	@Test
	void failsAtKakaoPayAndCanBuyLater() {
		String order = this.member.start().get("order");
		KAKAO_PAY.fail(order);
		assertThat(this.nobody.reportReturn(order, "fail").get("status")).isEqualTo("FAILED");
		Returned back = payAtKakaoPay(this.member);
		assertThat(this.member.approve(back.order(), back.pgToken()).status()).isEqualTo(200);
	}

	@Test
	void isRefusedASecondPurchase() {
		Returned back = payAtKakaoPay(this.member);
		this.member.approve(back.order(), back.pgToken());
		Answer second = this.member.start();
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.problem()).isEqualTo("already-premium");
		String payer = kakaoPayRecord(back.order()).partnerUserId();
		assertThat(KAKAO_PAY.payments()).filteredOn((payment) -> payment.partnerUserId().equals(payer)).hasSize(1);
	}

	@Test
	void readsTheTimelineOfThePayment() {
		Returned back = payAtKakaoPay(this.member);
		this.member.approve(back.order(), back.pgToken());
		Answer korean = this.member.get("/api/payments/" + back.order());
		assertThat(korean.json().at("/timeline/entries").findValuesAsString("text")).hasSize(3)
			.last(STRING)
			.endsWith(" 카카오페이가 결제를 승인했고, 프리미엄이 시작됐어요.");
		assertThat(korean.json().at("/timeline/summary").asString()).startsWith("39,000원이 한 번 결제됐어요.");
		HttpRequest.Builder english = this.member.request("/api/payments/" + back.order())
			.header("Accept-Language", "en");
		assertThat(this.member.send(english).json().at("/timeline/entries").findValuesAsString("text")).hasSize(3)
			.last(STRING)
			.endsWith(" KakaoPay approved the payment, and your premium began.");
		assertThat(this.member.get("/api/payments").json().path(0).path("order").asString()).isEqualTo(back.order());
	}

	@Test
	void getsTheSameAnswerForTheSameKey() {
		String body = "{\"planCode\": \"PREMIUM_LIFETIME\"}";
		Answer first = this.member.start("a-key-of-mine", body);
		assertThat(this.member.start("a-key-of-mine", body).text()).isEqualTo(first.text());
		assertThat(this.member.start("a-key-of-mine", "{\"planCode\": \"OTHER\"}").problem())
			.isEqualTo("idempotency-key-reused");
	}

}
