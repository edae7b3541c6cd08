package com.moviecurators.premium.payment.approval;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.CardInfo;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApprovalDetailsTest {

	private static final Amount AMOUNT = new Amount(39_000, 0, 3_545, 0, 0, 0);

	private static final LocalDateTime KOREAN_NOON = LocalDateTime.parse("2026-11-22T12:00:00");

	@Test
	void readsKoreanTime() {
		assertThat(answer("00").approvedAt()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
	}

	@Test
	void readsTheCard() {
		assertThat(answer("03").card().installMonths()).isEqualTo(3);
		assertThat(answer("lots").card().installMonths()).isNull();
		assertThat(answer("00").card().issuer()).isEqualTo("신한");
	}

	@Test
	void takesTheApprovalFromAnInquirysPayment() {
		ApprovalDetails details = ApprovalDetails.of(inquiry());
		assertThat(details.aid()).isEqualTo("A-PAYMENT");
		assertThat(details.method()).isEqualTo(PaymentMethodType.OTHER);
		assertThat(details.amount()).isEqualTo(AMOUNT);
	}

	@Test
	void matchesTheOrderThePayerAndTheAmount() {
		PaymentAttempt attempt = PaymentFixture.approving();
		assertThat(PaymentFixture.paid(attempt.order(), "member-7", 39_000).matches(attempt)).isTrue();
		assertThat(PaymentFixture.paid("another", "member-7", 39_000).matches(attempt)).isFalse();
		assertThat(PaymentFixture.paid(attempt.order(), "member-8", 39_000).matches(attempt)).isFalse();
		assertThat(PaymentFixture.paid(attempt.order(), "member-7", 38_999).matches(attempt)).isFalse();
	}

	private static ApprovalDetails answer(String installMonth) {
		CardInfo card = new CardInfo("신한", "701", "신한", "101", "111111", "신용", installMonth, "1", "1", "N", null, null);
		return ApprovalDetails.of(new ApproveAnswer("A1", "T1", "TC0ONETIME", null, "order", "member-7",
				PaymentMethodType.CARD, AMOUNT, card, "Premium", null, 1, KOREAN_NOON, KOREAN_NOON, null, List.of()));
	}

	private static OrderAnswer inquiry() {
		List<PaymentAction> actions = List.of(action("A-CANCEL", "CANCEL"), action("A-PAYMENT", "PAYMENT"));
		return new OrderAnswer("T1", "TC0ONETIME", OrderStatus.SUCCESS_PAYMENT, "SUCCESS_PAYMENT", null, null, null,
				AMOUNT, null, null, null, null, null, null, KOREAN_NOON, null, null, actions, null);
	}

	private static PaymentAction action(String aid, String type) {
		return new PaymentAction(aid, KOREAN_NOON, 39_000L, 0L, 0L, 0L, type, null, null);
	}

}
