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
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An admin ended by hand what a payment bought, and the member has bought again. The
 * money of the earlier payment goes back, and the later one is not touched.
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
	@CsvSource({ "true, true", "true, false", "false, true", "false, false" })
	void theHoldOfTheLaterOneStays(boolean byAdmin, boolean done) {
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.unknown());
		assertThat(withdraw(this.later)).isEqualTo(MemberResult.Kind.UNDECIDED);
		this.kakaoPay.onCancel((request) -> done ? this.kakaoPay.refund(request) : ScriptedKakaoPay.refused(-721));
		giveBack(byAdmin);
		assertThat(status(this.earlier)).isEqualTo(done ? PaymentStatus.REFUNDED : PaymentStatus.APPROVED);
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.ON_HOLD);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void theLaterOneIsNotHeld(boolean byAdmin) {
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.unknown());
		giveBack(byAdmin);
		assertThat(this.members.openPremium(this.member)).isEqualTo(PremiumOpening.OPENED);
	}

	/** Nothing is gained by asking again, also if a new purchase counts as not used. */
	@Test
	void theTermsGiveBackOnce() {
		assertThat(withdraw(this.earlier)).isEqualTo(MemberResult.Kind.GIVEN_BACK);
		assertThat(withdraw(this.earlier)).as("a repeat").isEqualTo(MemberResult.Kind.GIVEN_BACK);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(status(this.later)).isEqualTo(PaymentStatus.APPROVED);
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

	private void giveBack(boolean byAdmin) {
		if (byAdmin) {
			refund(this.earlier, PRICE);
			confirm(this.earlier);
		}
		else {
			withdraw(this.earlier);
		}
	}

	private MemberResult.Kind withdraw(String order) {
		return new WithdrawalRequests(this.beans, (_) -> {
		}).request(new SignedInMember(this.member, Role.MEMBER), order, PRICE).kind();
	}

}
