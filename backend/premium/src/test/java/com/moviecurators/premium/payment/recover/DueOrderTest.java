package com.moviecurators.premium.payment.recover;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** More payments are due than one pass takes. */
class DueOrderTest extends PaymentTest {

	private static final int BATCH = 100;

	@Test
	void theLongestDueIsCheckedFirst() {
		for (int i = 0; i < BATCH; i++) {
			this.member = newMember();
			dueSince(readyOrder(), Duration.ofMinutes(1).plusMillis(i));
		}
		this.member = newMember();
		String longest = unknownOrder();
		dueSince(longest, Duration.ofHours(1));
		String paid = this.kakaoPay.approvals.getFirst().tid();
		this.kakaoPay.onOrder((request) -> this.kakaoPay.answer(request,
				request.tid().equals(paid) ? OrderStatus.SUCCESS_PAYMENT : OrderStatus.OPEN_PAYMENT));
		assertThat(this.recovering.recoverDue()).isEqualTo(BATCH);
		assertThat(status(longest)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.inquiries).first().returns(paid, (request) -> request.tid());
		assertThat(this.recovering.recoverDue()).as("the rest").isOne();
	}

	private void dueSince(String order, Duration time) {
		this.jdbc.sql("update payment_attempt set next_check_at = ? where order_handle = ?")
			.params(LocalDateTime.ofInstant(this.clock.instant().minus(time), ZoneOffset.UTC), order)
			.update();
	}

}
