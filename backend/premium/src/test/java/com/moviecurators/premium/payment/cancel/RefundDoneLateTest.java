package com.moviecurators.premium.payment.cancel;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A refund that was given up turns out to be done, and another was requested meanwhile:
 * it names an amount that is no longer left, so it ends.
 */
class RefundDoneLateTest extends ConsoleRefundTest {

	@Test
	void endsALaterOneWhenAnInquiryShowsIt() {
		String order = undecided();
		request(order, Origin.ADMIN, 5_000);
		for (int pass = 0; pass < 4; pass++) {
			recoverAfter(LEASE);
		}
		assertThat(rows(order)).containsExactly("ADMIN DONE 10000", "ADMIN REFUSED 5000");
		assertThat(refusals(order)).isEqualTo("UNDECIDED,OVERTAKEN");
		assertThat(reasons(order)).endsWith("REFUND_CONFIRMED", "REFUND_OVERTAKEN");
		assertBooksAgree(order);
	}

	@Test
	void endsALaterOneWhenALateAnswerSaysSo() {
		String order = paidOrder();
		request(order, Origin.ADMIN, 10_000);
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
			recoverAfter(LEASE);
			request(order, Origin.MEMBER, 29_000);
			return this.books.cancel(request);
		});
		recoverAfter(GRACE);
		assertThat(rows(order)).containsExactly("ADMIN DONE 10000", "MEMBER REFUSED 29000");
		assertThat(refusals(order)).isEqualTo("UNDECIDED,OVERTAKEN");
		assertBooksAgree(order);
	}

	/** Ours went back; its answer was lost, and then KakaoPay contradicted itself. */
	private String undecided() {
		String order = paidOrder();
		request(order, Origin.ADMIN, 10_000);
		this.kakaoPay.onCancel((request) -> {
			this.books.cancel(request);
			return ScriptedKakaoPay.unknown();
		});
		this.kakaoPay.inquiryAnswers(OrderStatus.AUTH_PASSWORD);
		recoverAfter(GRACE);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(rows(order)).containsExactly("ADMIN REFUSED 10000");
		this.kakaoPay.onCancel(this.books::cancel);
		this.kakaoPay.onOrder(this.books::order);
		return order;
	}

	private String refusals(String order) {
		return String.join(",", this.jdbc.sql("""
				select r.refusal from payment_refund r join payment_attempt a on a.id = r.attempt_id
				where a.order_handle = ? order by r.id""").param(order).query(String.class).list());
	}

}
