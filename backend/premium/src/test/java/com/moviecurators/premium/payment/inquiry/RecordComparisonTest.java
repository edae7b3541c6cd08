package com.moviecurators.premium.payment.inquiry;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.KakaoPayInquiries.OurRecords;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;
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

	@Test
	void comparesWhatCanStillGoBack() {
		assertThat(differing(39_000L, 0L)).containsExactly("cancelAvailableAmount");
		assertThat(differing(0L, 0L)).isEmpty();
		assertThat(differing(null, 39_000L)).as("KakaoPay left it out").isEmpty();
	}

	@Test
	void whatIsCanceledWholeIsCanceledAlsoIfTheAmountIsLeftOut() {
		Amount whole = new Amount(39_000, 0, 3_545, 0, 0, 0);
		OrderAnswer answer = new OrderAnswer("T1", "TC0ONETIME", OrderStatus.CANCEL_PAYMENT, "CANCEL_PAYMENT", null,
				null, null, whole, null, null, null, null, null, null, null, null, null, List.of(), null);
		OurRecords records = new OurRecords(PaymentStatus.REFUNDED, 39_000, 0, 0, "mc-1", "7", null, null, null);
		assertThat(RecordComparison.of(Instant.EPOCH, answer, records).differing()).containsExactly("canceledAmount");
	}

	private static List<String> differing(@Nullable Long theirs, long ours) {
		Amount left = (theirs != null) ? new Amount(theirs, 0, 0, 0, 0, 0) : null;
		OrderAnswer answer = new OrderAnswer("T1", "TC0ONETIME", OrderStatus.SUCCESS_PAYMENT, "SUCCESS_PAYMENT", null,
				null, null, null, null, left, null, null, null, null, null, null, null, List.of(), null);
		OurRecords records = new OurRecords(PaymentStatus.APPROVED, 39_000, 0, ours, "mc-1", "7", null, null, null);
		return RecordComparison.of(Instant.EPOCH, answer, records).differing();
	}

	private static Set<OrderStatus> agreeing(PaymentStatus ours) {
		return Arrays.stream(OrderStatus.values())
			.filter((theirs) -> RecordComparison.agree(theirs, ours))
			.collect(Collectors.toSet());
	}

}
