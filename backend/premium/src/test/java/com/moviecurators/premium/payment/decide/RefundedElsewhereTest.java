package com.moviecurators.premium.payment.decide;

import java.time.Duration;
import java.util.Locale;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.KakaoPayInquiries;
import com.moviecurators.premium.payment.KakaoPayInquiries.Comparison;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The money went back by another way than KakaoPay, whose records go on saying "paid".
 */
class RefundedElsewhereTest extends DecisionTest {

	@Autowired
	KakaoPayInquiries inquiries;

	private String order;

	@BeforeEach
	void recordIt() {
		this.order = approvedOrder();
		this.kakaoPay.onCancel((_) -> ScriptedKakaoPay.refused(-797));
		refund(this.order, 20_000);
		act(Action.REFUNDED_ELSEWHERE, this.order);
		confirm(this.order);
		assertThat(status(this.order)).isEqualTo(PaymentStatus.REFUNDED);
		this.kakaoPay.onCancel(this.kakaoPay::refund);
	}

	@Test
	void whatPeopleExplainedIsNoDifference() {
		assertThat(ask().differing()).isEmpty();
	}

	@Test
	void theMemberReadsInReviewTooThatItWentBack() {
		reviewAgain();
		assertThat(this.memberPayments.details(this.member, this.order, Locale.KOREAN).summary().refundedAmount())
			.isEqualTo(PRICE);
		assertThat(ask().differing()).as("KakaoPay contradicts itself still").contains("status");
	}

	@Test
	void askingEndsTheReviewOnceKakaoPaySaysPaidAgain() {
		reviewAgain();
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		ask();
		assertThat(status(this.order)).as("as it was").isEqualTo(PaymentStatus.REFUNDED);
		assertThat(this.kakaoPay.cancels).as("the one that was refused").hasSize(1);
	}

	/** KakaoPay says for once that it was never paid. */
	private void reviewAgain() {
		this.kakaoPay.inquiryAnswers(OrderStatus.FAIL_PAYMENT);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(this.order)).isEqualTo(PaymentStatus.IN_REVIEW);
	}

	private Comparison ask() {
		return this.inquiries.ask(new SignedInMember(this.admin.id(), Role.ADMIN), this.order);
	}

}
