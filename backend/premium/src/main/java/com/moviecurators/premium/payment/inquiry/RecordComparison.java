package com.moviecurators.premium.payment.inquiry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.payment.KakaoPayInquiries.Comparison;
import com.moviecurators.premium.payment.KakaoPayInquiries.OurRecords;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.cancel.CanceledAmount;
import org.jspecify.annotations.Nullable;

/**
 * Lays KakaoPay's answer beside our records. What KakaoPay left out differs in nothing,
 * and times are not compared: each side has its own clock.
 */
final class RecordComparison {

	private RecordComparison() {
	}

	static Comparison of(Instant askedAt, OrderAnswer theirs, OurRecords ours) {
		return new Comparison(askedAt, theirs.status().name(), AnswerSummary.shorten(theirs.statusText()),
				total(theirs.amount()), total(CanceledAmount.of(theirs)), total(theirs.cancelAvailableAmount()),
				theirs.partnerOrderId(), theirs.partnerUserId(), method(theirs), instant(theirs.approvedAt()),
				instant(theirs.canceledAt()), ours, differing(theirs, ours));
	}

	private static List<String> differing(OrderAnswer theirs, OurRecords ours) {
		List<String> names = new ArrayList<>();
		if (!agree(theirs.status(), ours)) {
			names.add("status");
		}
		compare(names, "amount", total(theirs.amount()), ours.amount());
		compare(names, "canceledAmount", total(CanceledAmount.of(theirs)), ours.canceledAmount());
		compare(names, "cancelAvailableAmount", total(theirs.cancelAvailableAmount()), ours.cancelAvailableAmount());
		compare(names, "partnerOrderId", theirs.partnerOrderId(), ours.partnerOrderId());
		compare(names, "partnerUserId", theirs.partnerUserId(), ours.partnerUserId());
		if (ours.paymentMethod() != null) {
			compare(names, "paymentMethod", method(theirs), ours.paymentMethod());
		}
		return names;
	}

	private static void compare(List<String> names, String name, @Nullable Object theirs, Object ours) {
		if (theirs != null && !Objects.equals(theirs, ours)) {
			names.add(name);
		}
	}

	/** What went back by another way leaves KakaoPay's records as they were. */
	private static boolean agree(OrderStatus theirs, OurRecords ours) {
		boolean elsewhere = ours.status() == PaymentStatus.REFUNDED && ours.cancelAvailableAmount() > 0;
		return elsewhere ? theirs == OrderStatus.SUCCESS_PAYMENT || theirs == OrderStatus.PART_CANCEL_PAYMENT
				: agree(theirs, ours.status());
	}

	/** Whether both say the same of the money. In review ours says nothing. */
	static boolean agree(OrderStatus theirs, PaymentStatus ours) {
		return switch (theirs) {
			case SUCCESS_PAYMENT -> ours.isOneOf(PaymentStatus.APPROVED, PaymentStatus.REFUNDING);
			case PART_CANCEL_PAYMENT -> ours.isOneOf(PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDING);
			case CANCEL_PAYMENT -> ours == PaymentStatus.REFUNDED;
			case READY, SEND_TMS, OPEN_PAYMENT, SELECT_METHOD, ARS_WAITING, AUTH_PASSWORD, QUIT_PAYMENT, FAIL_PAYMENT,
					FAIL_AUTH_PASSWORD ->
				ours.isUnpaid() || ours.wantsToken();
			case ISSUED_SID, UNRECOGNIZED -> false;
		};
	}

	private static @Nullable Long total(@Nullable Amount amount) {
		return (amount != null) ? amount.total() : null;
	}

	private static @Nullable String method(OrderAnswer answer) {
		return (answer.paymentMethodType() != null) ? answer.paymentMethodType().name() : null;
	}

	private static @Nullable Instant instant(@Nullable LocalDateTime korean) {
		return (korean != null) ? korean.atZone(KoreanDays.KOREA).toInstant() : null;
	}

}
