package com.moviecurators.premium.membership;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.PaymentRefunded;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.withdrawal.WithdrawalRequests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a refunded payment had bought ends in the transaction that records the refund. */
class EndingMembershipTest extends PaymentTest {

	private static final Duration A_DAY = Duration.ofDays(1);

	@Autowired
	MembershipPeriods periods;

	@Autowired
	Members members;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	BeanFactory beans;

	@Test
	void premiumEndsWithThePeriodOfThePayment() {
		String order = paidOrder();
		refund(order, true);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(this.periods.findByOrderHandle(order)).get().satisfies((period) -> {
			assertThat(period.endedAt()).isEqualTo(this.clock.instant());
			assertThat(period.endedBy()).isNull();
		});
	}

	@Test
	void premiumGoesOnIfOnlyAPartWentBack() {
		String order = paidOrder();
		refund(order, false);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(this.periods.findByOrderHandle(order)).get().extracting(MembershipPeriod::endedAt).isNull();
	}

	@Test
	void premiumGoesOnUntilTheEndOfAGrantByHand() {
		Instant end = this.clock.instant().plus(A_DAY);
		String order = paidOrder();
		grantByHand(end.minusSeconds(60));
		grantByHand(end);
		refund(order, true);
		assertThat(this.members.isPremium(this.member)).isTrue();
		this.clock.set(end);
		assertThat(this.members.isPremium(this.member)).isFalse();
	}

	@Test
	void aGrantWithoutAnEndOutlastsOneWithAnEnd() {
		String order = paidOrder();
		grantByHand(null);
		grantByHand(this.clock.instant().plus(A_DAY));
		refund(order, true);
		this.clock.advance(Duration.ofDays(9000));
		assertThat(this.members.isPremium(this.member)).isTrue();
	}

	@Test
	void aGrantThatIsOverDoesNotCount() {
		String order = paidOrder();
		grantByHand(this.clock.instant());
		refund(order, true);
		assertThat(isPremium(this.member)).isFalse();
	}

	@Test
	void aPaymentThatNeverGaveAccessEndsNone() {
		paidOrder();
		this.transactions.executeWithoutResult((_) -> this.members.holdPremium(this.member));
		refund("mc-of-another-payment", true);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(isHeld()).as("by the refund of the payment that gave it").isTrue();
	}

	@Test
	void theHoldEndsAlthoughAnotherPeriodGoesOn() {
		String order = paidOrder();
		grantByHand(null);
		this.kakaoPay.onCancel((request) -> {
			assertThat(isHeld()).isTrue();
			return this.kakaoPay.refund(request);
		});
		new WithdrawalRequests(this.beans, (_) -> {
		}).request(new SignedInMember(this.member, Role.MEMBER), order, 39_000);
		assertThat(isHeld()).isFalse();
		assertThat(this.members.isPremium(this.member)).isTrue();
	}

	@Test
	void needsTheTransactionOfTheRecord() {
		String order = paidOrder();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.events.publishEvent(refunded(order, true)));
		assertThat(isPremium(this.member)).isTrue();
	}

	private String paidOrder() {
		String order = readyOrder();
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		return order;
	}

	private void grantByHand(Instant until) {
		this.periods.save(MembershipPeriod.byHand(this.member, new MemberId(1), this.clock.instant(), until));
	}

	private void refund(String order, boolean endsAccess) {
		this.transactions.executeWithoutResult((_) -> this.events.publishEvent(refunded(order, endsAccess)));
	}

	private PaymentRefunded refunded(String order, boolean endsAccess) {
		return new PaymentRefunded(this.member, order, endsAccess, this.clock.instant());
	}

	private boolean isHeld() {
		return this.jdbc.sql("select premium_on_hold from account where id = ?")
			.param(this.member.value())
			.query(Boolean.class)
			.single();
	}

}
