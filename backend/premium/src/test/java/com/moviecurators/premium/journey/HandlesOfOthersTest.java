package com.moviecurators.premium.journey;

import java.util.List;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.journey.BrowserReturn.Route;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who holds somebody else's order gets nothing by it, and takes nothing from them. */
@DatabaseTest
class HandlesOfOthersTest extends RecordsAgreeTest {

	Caller other;

	@BeforeEach
	void meetAnother() {
		this.other = this.nobody.newMember();
	}

	@RunConcurrently
	@Test
	void aTokenPaysNoOrderButItsOwn() {
		Returned mine = payAtKakaoPay(this.member);
		Returned theirs = payAtKakaoPay(this.other);
		for (Caller caller : List.of(this.member, this.other, this.nobody)) {
			bring(caller, mine.order(), theirs.pgToken());
			bring(caller, theirs.order(), mine.pgToken());
		}
		awaitNoTokenLeft(mine.order());
		awaitNoTokenLeft(theirs.order());
		assertUnpaid(this.member, mine.order());
		assertUnpaid(this.other, theirs.order());
		assertThat(approveInTheEnd(this.member, mine).get("order")).isEqualTo(mine.order());
		assertUnpaid(this.other, theirs.order());
		assertThat(approveInTheEnd(this.other, theirs).get("order")).isEqualTo(theirs.order());
		assertPaidOnce(this.member, mine.order());
		assertPaidOnce(this.other, theirs.order());
	}

	@RunConcurrently
	@Test
	void anotherMembersReportsAndTokensChangeNothing() {
		Returned back = payAtKakaoPay(this.member);
		PaymentView before = kakaoPayRecord(back.order());
		for (Route route : Route.values()) {
			Answer answer = new BrowserReturn(this.other, route, "made-up").at(back.order());
			assertThat(answer.status()).as("%s: %s", route, answer).isIn(200, 202, 409);
		}
		awaitNoTokenLeft(back.order());
		assertThat(kakaoPayRecord(back.order()).status()).isEqualTo(before.status());
		assertThat(this.member.get("/api/payments/" + back.order()).get("status")).isEqualTo("RETURNED");
		assertUnpaid(this.member, back.order());
		assertGotNothing(this.other);
		assertThat(approveInTheEnd(this.member, back).status()).isEqualTo(200);
		assertPaidOnce(this.member, back.order());
		assertGotNothing(this.other);
	}

	/** Order and token together are proof enough, but of the owner's payment only. */
	@RunConcurrently
	@Test
	void aTokenThatAnotherMemberBringsPaysForItsOwner() {
		Returned back = payAtKakaoPay(this.member);
		Answer receipt = this.other.approve(back.order(), back.pgToken());
		assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
		assertPaidOnce(this.member, back.order());
		assertGotNothing(this.other);
		for (String outcome : List.of("cancel", "fail")) {
			assertThat(this.other.reportReturn(back.order(), outcome).get("status")).isEqualTo("APPROVED");
		}
		assertPaidOnce(this.member, back.order());
		assertThat(this.other.start().status()).as("may still buy").isEqualTo(201);
	}

	private static void bring(Caller caller, String order, String pgToken) {
		Answer posted = new BrowserReturn(caller, Route.APPROVE, pgToken).at(order);
		assertThat(posted.status()).as(posted.text()).isIn(202, 409);
		assertThat(new BrowserReturn(caller, Route.SUCCESS, pgToken).at(order).status()).isEqualTo(200);
	}

	private static void assertGotNothing(Caller who) {
		assertThat(who.isPremium()).isFalse();
		assertThat(who.get("/api/payments").text()).isEqualTo("[]");
	}

}
