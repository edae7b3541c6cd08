package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.RefundSum;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Adds to attempts what was approved and what went back. */
@Component
@RequiredArgsConstructor
class PaymentSummaries {

	private final Approvals approvals;

	private final Refunds refunds;

	/**
	 * The attempts in the same order. However many they are, two queries suffice, and one
	 * where nothing was paid.
	 */
	List<PaymentSummary> of(List<PaymentAttempt> attempts) {
		Map<Long, Approval> paid = this.approvals.findByAttemptIdIn(attempts.stream().map(PaymentAttempt::id).toList())
			.stream()
			.collect(Collectors.toMap(Approval::attemptId, Function.identity()));
		Map<Long, RefundSum> refunds = refunds(
				attempts.stream().filter((attempt) -> paid.containsKey(attempt.id())).toList());
		return attempts.stream()
			.map((attempt) -> of(attempt, paid.get(attempt.id()),
					refunds.getOrDefault(attempt.id(), RefundSum.of(attempt.id(), List.of()))))
			.toList();
	}

	/**
	 * One attempt, whose approval and refunds the caller has read. Of a refunded payment
	 * all went back, perhaps by another way than KakaoPay.
	 */
	static PaymentSummary of(PaymentAttempt attempt, @Nullable Approval approval, RefundSum sum) {
		if (approval != null && isRefunded(attempt)) {
			return PaymentSummary.of(attempt, approval, approval.totalAmount(), false, false);
		}
		return PaymentSummary.of(attempt, approval, sum.refunded(), sum.inProgress(), isRefundable(attempt, sum));
	}

	/** Whether its member may ask for it: no longer once the access has ended. */
	private static boolean isRefundable(PaymentAttempt attempt, RefundSum sum) {
		return attempt.status().isOneOf(PaymentStatus.APPROVED, PaymentStatus.PARTIALLY_REFUNDED) && !sum.inProgress()
				&& !sum.endedAccess() && !attempt.isAccessEnded();
	}

	/** What went back by another way stays so while it is under review again. */
	private static boolean isRefunded(PaymentAttempt attempt) {
		return attempt.status() == PaymentStatus.REFUNDED
				|| (attempt.status() == PaymentStatus.IN_REVIEW && attempt.wentBackElsewhere());
	}

	/** The refunds by attempt. Those of a refunded payment add nothing. */
	private Map<Long, RefundSum> refunds(List<PaymentAttempt> paid) {
		List<Long> ids = paid.stream()
			.filter((attempt) -> attempt.status() != PaymentStatus.REFUNDED)
			.map(PaymentAttempt::id)
			.toList();
		return ids.isEmpty() ? Map.of()
				: this.refunds.sum(ids).stream().collect(Collectors.toMap(RefundSum::attemptId, Function.identity()));
	}

}
