package com.moviecurators.premium.payment.inquiry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordComparisonTest {

	@Test
	void aStatusOfOursAgreesWithOneKindOfTheirs() {
		assertThat(agreeing(PaymentStatus.APPROVED)).containsExactly(OrderStatus.SUCCESS_PAYMENT);
		assertThat(agreeing(PaymentStatus.PARTIALLY_REFUNDED)).containsExactly(OrderStatus.PART_CANCEL_PAYMENT);
		assertThat(agreeing(PaymentStatus.REFUNDED)).containsExactly(OrderStatus.CANCEL_PAYMENT);
		assertThat(agreeing(PaymentStatus.REFUNDING)).containsExactlyInAnyOrder(OrderStatus.SUCCESS_PAYMENT,
				OrderStatus.PART_CANCEL_PAYMENT);
		assertThat(agreeing(PaymentStatus.IN_REVIEW)).isEmpty();
		Set<OrderStatus> unpaid = EnumSet.of(OrderStatus.READY, OrderStatus.SEND_TMS, OrderStatus.OPEN_PAYMENT,
				OrderStatus.SELECT_METHOD, OrderStatus.ARS_WAITING, OrderStatus.AUTH_PASSWORD, OrderStatus.QUIT_PAYMENT,
				OrderStatus.FAIL_PAYMENT, OrderStatus.FAIL_AUTH_PASSWORD);
		for (PaymentStatus ours : EnumSet.of(PaymentStatus.READY, PaymentStatus.RETURNED, PaymentStatus.APPROVING,
				PaymentStatus.UNKNOWN, PaymentStatus.CANCELED, PaymentStatus.FAILED, PaymentStatus.EXPIRED)) {
			assertThat(agreeing(ours)).as(ours.name()).isEqualTo(unpaid);
		}
	}

	private static Set<OrderStatus> agreeing(PaymentStatus ours) {
		return Arrays.stream(OrderStatus.values())
			.filter((theirs) -> RecordComparison.agree(theirs, ours))
			.collect(Collectors.toSet());
	}

}
