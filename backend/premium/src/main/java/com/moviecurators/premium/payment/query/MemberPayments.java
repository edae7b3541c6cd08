package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.query.PaymentDetails.RefundEntry;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundSum;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.timeline.TimelineFacts;
import com.moviecurators.premium.payment.timeline.TimelineWriter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members read of their own payments. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class MemberPayments {

	private static final Limit MAX_LISTED = Limit.of(100);

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final Refunds refunds;

	private final PaymentSummaries summaries;

	private final TimelineWriter timelines;

	/** The member's payments, newest first; the latest hundred of them. */
	List<PaymentSummary> list(MemberId member) {
		return this.summaries.of(this.attempts.findByMemberIdOrderByIdDesc(member.value(), MAX_LISTED));
	}

	/**
	 * One of the member's payments.
	 * @throws PaymentRefused if there is none, or if it is another member's
	 */
	public PaymentDetails details(MemberId member, String order, Locale locale) {
		PaymentAttempt attempt = this.attempts.findByOrder(order)
			.filter((found) -> found.member().equals(member))
			.orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
		Approval approval = this.approvals.findByAttemptId(attempt.id()).orElse(null);
		List<Refund> refunds = refunds(approval);
		PaymentSummary summary = PaymentSummaries.of(attempt, approval, RefundSum.of(attempt.id(), refunds));
		return new PaymentDetails(summary, PaymentDetails.Card.of(approval),
				refunds.stream().map(RefundEntry::of).toList(),
				this.timelines.write(TimelineFacts.of(attempt, summary.amount()), locale));
	}

	/** Only what was paid can go back. */
	private List<Refund> refunds(@Nullable Approval approval) {
		return (approval != null) ? this.refunds.findByAttemptIdOrderById(approval.attemptId()) : List.of();
	}

}
