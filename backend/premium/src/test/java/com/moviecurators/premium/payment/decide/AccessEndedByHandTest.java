package com.moviecurators.premium.payment.decide;

import java.time.Duration;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.membership.PremiumByHand;
import com.moviecurators.premium.membership.PremiumByHand.Wanted;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.withdrawal.WithdrawalRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An admin ended by hand what a payment bought, and the member has bought again. What was
 * opened and what is held belong to the later payment: no term applies to the earlier
 * one, and an admin who gives its money back leaves the later one alone.
 */
class AccessEndedByHandTest extends DecisionTest {

	@Autowired
	Members members;

	@Autowired
	PremiumByHand byHand;

	@Autowired
	BeanFactory beans;

	private String earlier;

	private String later;

	@BeforeEach
	void buyTwice() {
		this.earlier = approvedOrder();
		this.byHand.change(new Wanted(this.admin, this.member, false, null, "a complaint"));
		this.later = approvedOrder();
		assertThat(isPremium(this.member)).isTrue();
	}

	/** Whoever waits for all of the later one's money opens nothing meanwhile. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theHoldOfTheLaterOneStays(boolean done) {
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.unknown());
		assertThat(withdraw(this.later)).isEqualTo(MemberResult.Kind.UNDECIDED);
		this.kakaoPay.onCancel((request) -> done ? this.kakaoPay.refund(request) : ScriptedKakaoPay.refused(-721));
		giveBack();
		assertThat(status(this.earlier)).isEqualTo(done ? PaymentStatus.REFUNDED : PaymentStatus.APPROVED);
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.ON_HOLD);
	}

	@Test
	void theLaterOneIsNotHeld() {
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.unknown());
		giveBack();
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.OPENED);
	}

	/** Nobody knows any more whether it was used: the new purchase counts anew. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void noTermAppliesToTheEarlierOne(boolean laterUsed) {
		if (laterUsed) {
			this.members.openPremium(this.member);
		}
		assertThat(requests().preview(me(), this.earlier)).isZero();
		for (long amount : new long[] { PRICE, PRICE / 2 }) {
			MemberResult result = requests().request(me(), this.earlier, amount);
			assertThat(result.kind()).isEqualTo(MemberResult.Kind.NOTHING_TO_REFUND);
			assertThat(result.detail()).isEqualTo("ACCESS_ENDED");
		}
		assertThat(this.kakaoPay.cancels).isEmpty();
		giveBack();
		assertThat(status(this.earlier)).as("an admin decides").isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(status(this.later)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(requests().preview(me(), this.later)).isEqualTo(laterUsed ? PRICE / 2 : PRICE);
	}

	/** The admin's end gives up the hold, and the refund goes on. */
	@Test
	void aRefundUnderWayThatLosesItsAccessLeavesTheNextPaymentAlone() {
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.unknown());
		withdraw(this.later);
		this.byHand.change(new Wanted(this.admin, this.member, false, null, "a complaint"));
		String third = approvedOrder();
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.OPENED);
		this.kakaoPay.onOrder((request) -> paid(request, PRICE, null, PRICE));
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(this.later)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(status(third)).isEqualTo(PaymentStatus.APPROVED);
	}

	private void giveBack() {
		refund(this.earlier, PRICE);
		confirm(this.earlier);
	}

	private MemberResult.Kind withdraw(String order) {
		return requests().request(me(), order, PRICE).kind();
	}

	private WithdrawalRequests requests() {
		return new WithdrawalRequests(this.beans, (_) -> {
		});
	}

	private SignedInMember me() {
		return new SignedInMember(this.member, Role.MEMBER);
	}

}
