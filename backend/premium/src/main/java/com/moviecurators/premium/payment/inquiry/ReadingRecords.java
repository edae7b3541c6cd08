package com.moviecurators.premium.payment.inquiry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.moviecurators.premium.payment.KakaoPayInquiries.OurRecords;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads our records of a payment as they are once KakaoPay's answer was applied. */
@Component
@RequiredArgsConstructor
class ReadingRecords {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final Refunds refunds;

	@Transactional(readOnly = true)
	OurRecords of(long attemptId) {
		PaymentAttempt attempt = this.attempts.findById(attemptId).orElseThrow();
		Approval approval = this.approvals.findByAttemptId(attemptId).orElse(null);
		List<Refund> done = this.refunds.findByAttemptIdOrderById(attemptId)
			.stream()
			.filter((refund) -> refund.status() == RefundStatus.DONE)
			.toList();
		long paid = (approval != null) ? approval.totalAmount() : 0;
		long canceled = done.stream().mapToLong(Refund::totalAmount).sum();
		return new OurRecords(attempt.status(), (approval != null) ? paid : attempt.totalAmount(), canceled,
				Math.max(0, paid - canceled), attempt.order(), attempt.partnerUserId(),
				(approval != null) ? approval.method().name() : null, (approval != null) ? approval.approvedAt() : null,
				lastOf(done));
	}

	private static @Nullable Instant lastOf(List<Refund> done) {
		return done.stream().map(Refund::doneAt).max(Comparator.naturalOrder()).orElse(null);
	}

}
