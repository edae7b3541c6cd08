package com.moviecurators.premium.payment.cancel;

import java.time.Duration;
import java.util.List;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When KakaoPay is asked about a payment once a refund of it is done, or refused. */
class ChecksAfterRefundTest extends ConsoleRefundTest {

	@Test
	void nothingIsCheckedForEverOfWhatWentBackWhole() {
		String order = paidOrder();
		request(order, Origin.MEMBER, CancelBooks.PAID);
		recoverAfter(GRACE);
		this.clock.advance(Duration.ofSeconds(10));
		this.kakaoPay.inquiryAnswers(OrderStatus.SUCCESS_PAYMENT);
		reconcile(order);
		assertThat(nextCheck(order)).as("an answer that may be old").hasSize(1);
		this.kakaoPay.onOrder(this.books::order);
		recoverAfter(LEASE);
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(nextCheck(order)).isEmpty();
		assertThat(this.kakaoPay.inquiries).hasSize(2);
	}

	@Test
	void whatGoesBackByARuleIsCheckedByItsRefundOnly() {
		String order = paidAgain();
		this.kakaoPay.onCancel((request) -> {
			this.kakaoPay.inquiryAnswers(OrderStatus.PART_CANCEL_PAYMENT);
			reconcile(order);
			return ScriptedKakaoPay.refused(-401);
		});
		recoverAfter(Duration.ZERO);
		assertThat(nextCheck(order)).hasSize(1);
		this.kakaoPay.onCancel((request) -> ScriptedKakaoPay.refused(-401));
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDING);
		assertThat(nextCheck(order)).isEmpty();
	}

	@Test
	void aPaymentIsWatchedAnewOnceAPartOfItWentBack() {
		String order = paidOrder();
		for (int day = 0; day < 31; day++) {
			recoverAfter(A_DAY);
		}
		assertThat(nextCheck(order)).isEmpty();
		request(order, Origin.ADMIN, 10_000);
		recoverAfter(GRACE);
		assertThat(status(order)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
		this.books.console(29_000);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
	}

	/** Perhaps somebody was faster in the partner console. */
	@Test
	void aRefusalIsComparedAtOnceWithWhatKakaoPayShows() {
		String order = paidOrder();
		request(order, Origin.MEMBER, CancelBooks.PAID);
		this.kakaoPay.onCancel((request) -> {
			this.books.console(CancelBooks.PAID);
			return ScriptedKakaoPay.refused(-721);
		});
		recoverAfter(GRACE);
		recoverAfter(FIRST_CHECK);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertBooksAgree(order);
	}

	private List<String> nextCheck(String order) {
		return this.jdbc
			.sql("select next_check_at from payment_attempt where order_handle = ? and next_check_at is not null")
			.param(order)
			.query(String.class)
			.list();
	}

}
