package com.moviecurators.premium.payment.cancel;

import java.time.Duration;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.RefundTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Money of a payment that was given up, while another one of the member went through. */
class UnexpectedCaptureTest extends RefundTest {

	@Test
	void asksAPersonWhoseRefundCannotEndAlthoughAnotherPaymentHoldsThePlace() {
		String late = declinedOrder();
		this.kakaoPay.onApprove(ScriptedKakaoPay::pay);
		assertThat(this.approving.approve(readyOrder(), TOKEN)).isInstanceOf(ApprovalResult.Approved.class);
		moneyComes(late);
		assertThat(status(late)).isEqualTo(PaymentStatus.REFUNDING);

		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.unknown());
		recoverAfter(Duration.ZERO);
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(FIRST_CHECK);
		assertThat(status(late)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(late)).endsWith("INQUIRY_UNEXPECTED");
	}

	private String declinedOrder() {
		String order = readyOrder();
		this.kakaoPay.onApprove((request) -> ScriptedKakaoPay.refused(-797));
		this.approving.approve(order, TOKEN);
		assertThat(status(order)).isEqualTo(PaymentStatus.FAILED);
		return order;
	}

	/** KakaoPay reports it after all. */
	private void moneyComes(String order) {
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		reconcile(order);
	}

}
