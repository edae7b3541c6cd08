package com.moviecurators.premium.payment.withdrawal;

import java.time.Duration;
import java.util.List;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.approve.ApprovalResult;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A member who has paid, and wants the money back. */
abstract class WithdrawalTest extends PaymentTest {

	static final long PRICE = 39_000;

	static final Duration FIRST_CHECK = Duration.ofSeconds(2);

	@Autowired
	PreviewingRefund previewing;

	@Autowired
	RequestingRefund requesting;

	@Autowired
	Members members;

	String paidOrder() {
		String order = readyOrder();
		assertThat(this.approving.approve(order, TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		return order;
	}

	RefundQuote preview(String order) {
		return this.previewing.preview(this.member, order);
	}

	RefundState request(String order, long amount) {
		return this.requesting.request(this.member, order, Won.of(amount));
	}

	/** The member opens a premium list. */
	PremiumOpening open() {
		return this.members.openPremium(this.member);
	}

	List<String> refunds(String order) {
		return this.jdbc.sql("""
				select r.status from payment_refund r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ? order by r.id""").param(order).query(String.class).list();
	}

	long openPeriods() {
		return this.jdbc.sql("select count(*) from membership_period where member_id = ? and ended_at is null")
			.param(this.member.value())
			.query(Long.class)
			.single();
	}

	void assertNothing(String order, long amount, RefundCode code) {
		assertThatExceptionOfType(RefundNotGiven.Nothing.class).isThrownBy(() -> request(order, amount))
			.satisfies((nothing) -> assertThat(nothing.quote().code()).isEqualTo(code));
	}

	/** The money has not moved, and nothing is under way. */
	void assertUntouched(String order) {
		assertThat(this.kakaoPay.cancels).isEmpty();
		assertThat(refunds(order)).isEmpty();
		assertThat(reasons(order)).doesNotContain("REFUND_REQUESTED");
	}

}
