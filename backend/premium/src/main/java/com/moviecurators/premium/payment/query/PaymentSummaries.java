package com.moviecurators.premium.payment.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.RefundedAmount;
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

	/** The attempts in the same order. However many they are, two queries suffice. */
	List<PaymentSummary> of(List<PaymentAttempt> attempts) {
		Map<Long, Approval> paid = this.approvals.findByAttemptIdIn(attempts.stream().map(PaymentAttempt::id).toList())
			.stream()
			.collect(Collectors.toMap(Approval::attemptId, Function.identity()));
		Map<Long, Long> refunded = partlyRefunded(attempts);
		return attempts.stream().map((attempt) -> summary(attempt, paid.get(attempt.id()), refunded)).toList();
	}

	/** One attempt, whose approval the caller has read. */
	PaymentSummary of(PaymentAttempt attempt, @Nullable Approval approval) {
		return summary(attempt, approval, partlyRefunded(List.of(attempt)));
	}

	/** All went back of a refunded payment, perhaps by another way than KakaoPay. */
	private static PaymentSummary summary(PaymentAttempt attempt, @Nullable Approval approval,
			Map<Long, Long> partlyRefunded) {
		boolean all = attempt.status() == PaymentStatus.REFUNDED && approval != null;
		return PaymentSummary.of(attempt, approval,
				all ? approval.totalAmount() : partlyRefunded.getOrDefault(attempt.id(), 0L));
	}

	/** The amount by attempt. In other states nothing has gone back, or all. */
	private Map<Long, Long> partlyRefunded(Collection<PaymentAttempt> attempts) {
		List<Long> ids = attempts.stream()
			.filter((attempt) -> attempt.status().isOneOf(PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.IN_REVIEW))
			.map(PaymentAttempt::id)
			.toList();
		return ids.isEmpty() ? Map.of()
				: this.refunds.sumDone(ids)
					.stream()
					.collect(Collectors.toMap(RefundedAmount::attemptId, RefundedAmount::amount));
	}

}
