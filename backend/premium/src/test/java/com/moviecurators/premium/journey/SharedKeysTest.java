package com.moviecurators.premium.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two members who happen to send one Idempotency-Key are two, at KakaoPay as well. */
@DatabaseTest
class SharedKeysTest extends RecordsAgreeTest {

	private final String key = UUID.randomUUID().toString();

	Caller other;

	@BeforeEach
	void meetAnother() {
		this.other = this.nobody.newMember();
	}

	@Test
	void eachStartsAPaymentOfTheirOwn() {
		int before = KAKAO_PAY.payments().size();
		String mine = start(this.member).get("order");
		String theirs = start(this.other).get("order");
		assertThat(theirs).isNotEqualTo(mine);
		assertThat(start(this.member).get("order")).isEqualTo(mine);
		assertThat(start(this.other).get("order")).isEqualTo(theirs);
		assertThat(KAKAO_PAY.payments()).hasSize(before + 2);
		assertThat(kakaoPayRecord(mine).partnerUserId()).isNotEqualTo(kakaoPayRecord(theirs).partnerUserId());
	}

	@Test
	void eachIsChargedOnceAndGetsTheirOwnReceipt() {
		Returned mine = payAtKakaoPay(this.member);
		Returned theirs = payAtKakaoPay(this.other);
		Answer first = assertReceipt(approve(this.member, mine), mine);
		assertUnpaid(this.other, theirs.order());
		Answer second = assertReceipt(approve(this.other, theirs), theirs);
		assertThat(approve(this.member, mine).text()).isEqualTo(first.text());
		assertThat(approve(this.other, theirs).text()).isEqualTo(second.text());
		assertPaidOnce(this.member, mine.order());
		assertPaidOnce(this.other, theirs.order());
		assertThat(kakaoPayRecord(mine.order()).approveCalls()).isOne();
		assertThat(kakaoPayRecord(theirs.order()).approveCalls()).isOne();
	}

	private static Answer assertReceipt(Answer answer, Returned back) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.get("order")).isEqualTo(back.order());
		return answer;
	}

	private Answer start(Caller who) {
		return who.start(this.key, "{\"planCode\": \"PREMIUM_LIFETIME\"}");
	}

	private Answer approve(Caller who, Returned back) {
		return who.send(who.request("/api/payments/approve")
			.POST(BodyPublishers.ofString("""
					{"order": "%s", "pgToken": "%s"}""".formatted(back.order(), back.pgToken())))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", this.key));
	}

}
