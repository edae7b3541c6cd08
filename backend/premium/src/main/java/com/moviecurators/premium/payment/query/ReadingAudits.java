package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import com.moviecurators.premium.payment.PaymentAudit.Approved;
import com.moviecurators.premium.payment.PaymentAudit.CheckState;
import com.moviecurators.premium.payment.PaymentAudit.Claimed;
import com.moviecurators.premium.payment.PaymentAudit.HistoryStep;
import com.moviecurators.premium.payment.PaymentAudit.Tokens;
import com.moviecurators.premium.payment.PaymentAudit;
import com.moviecurators.premium.payment.PaymentAudits;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokens;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundSum;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.timeline.TimelineFacts;
import com.moviecurators.premium.payment.timeline.TimelineWriter;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together all that is known of a payment. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class ReadingAudits implements PaymentAudits {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final ReturnedTokens tokens;

	private final TimelineWriter timelines;

	private final Refunds refunds;

	@Override
	public Optional<PaymentAudit> find(String order, Locale locale) {
		return this.attempts.findByOrder(order).map((attempt) -> audit(attempt, locale));
	}

	private PaymentAudit audit(PaymentAttempt attempt, Locale locale) {
		Approval approval = this.approvals.findByAttemptId(attempt.id()).orElse(null);
		List<Refund> refunds = this.refunds.findByAttemptIdOrderById(attempt.id());
		PaymentSummary summary = PaymentSummaries.of(attempt, approval, RefundSum.of(attempt.id(), refunds));
		return new PaymentAudit(attempt.member(), summary, attempt.vatAmount(),
				new Claimed(attempt.claim(), attempt.approveCalls().claimedUntil()),
				new CheckState(attempt.schedule().checks(), attempt.schedule().nextCheckAt(),
						attempt.approveCalls().lastUnknownAt()),
				(approval != null) ? Approved.of(approval) : null,
				Tokens.of(this.tokens.findByAttemptIdOrderByIdDesc(attempt.id())), RefundAudits.of(refunds),
				steps(attempt.history(), locale),
				this.timelines.write(TimelineFacts.of(attempt, summary.amount()), locale));
	}

	private List<HistoryStep> steps(List<HistoryEntry> history, Locale locale) {
		return IntStream.range(0, history.size()).mapToObj((index) -> {
			HistoryEntry entry = history.get(index);
			String text = this.timelines.sentence(entry.reason(), locale);
			return HistoryStep.of(entry, (index > 0) ? history.get(index - 1) : null, text);
		}).toList();
	}

}
