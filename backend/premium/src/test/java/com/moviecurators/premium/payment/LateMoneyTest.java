package com.moviecurators.premium.payment;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Money of a payment that was given up, while another one of the member went through. */
class LateMoneyTest extends PaymentTest {

	@Autowired
	InquirySettlement settlement;

	@Autowired
	PaymentAttempts attempts;

	@Test
	void asksAPersonWhoseRefundCannotEndAlthoughAnotherPaymentHoldsThePlace() {
		String late = declinedOrder();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		assertThat(this.approving.approve(readyOrder(), TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		moneyComes(late);
		assertThat(status(late)).isEqualTo(PaymentStatus.REFUNDING);

		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryTells(OrderStatus.PART_CANCEL_PAYMENT);
		recoverAfter(Duration.ofSeconds(2));
		assertThat(status(late)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(late)).endsWith("REFUND_DIFFERS");
	}

	private String declinedOrder() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-780));
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		return order;
	}

	/** KakaoPay tells of it after all. */
	private void moneyComes(String order) {
		this.kakaoPay.inquiryTells(OrderStatus.SUCCESS_PAYMENT);
		Inquiry inquiry = Inquiry.about(this.attempts.findByOrder(order).orElseThrow());
		this.settlement.settle(inquiry,
				((Outcome.Happened<OrderAnswer>) this.kakaoPay.order(inquiry.request())).answer());
	}

}
