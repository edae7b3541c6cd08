package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.PaymentFile.Approved;
import com.moviecurators.premium.payment.PaymentFile.Claimed;
import com.moviecurators.premium.payment.PaymentFile.Step;
import com.moviecurators.premium.payment.PaymentFile.Tokens;
import com.moviecurators.premium.payment.PaymentFile.Watch;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together all that is known of a payment. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class ReadingPaymentFiles implements PaymentFiles {

	private final PaymentAttempts attempts;

	private final Approvals approvals;

	private final ReturnedTokens tokens;

	private final PaymentStory sentences;

	private final StoryTelling telling;

	private final ViewingPayments viewing;

	@Override
	public Optional<PaymentFile> find(String order, Locale locale) {
		return this.attempts.findByOrder(order).map((attempt) -> file(attempt, locale));
	}

	@Override
	public List<PaymentSummary> ofMember(MemberId member) {
		return this.viewing.list(member);
	}

	private PaymentFile file(PaymentAttempt attempt, Locale locale) {
		Approval approval = this.approvals.findByAttemptId(attempt.id()).orElse(null);
		return new PaymentFile(attempt.member(), PaymentSummary.of(attempt, approval), attempt.vatAmount(),
				new Claimed(attempt.claim(), attempt.claimedUntil()),
				new Watch(attempt.looks(), attempt.nextLookAt(), attempt.doubtedAt()),
				(approval != null) ? Approved.of(approval) : null,
				Tokens.of(this.tokens.findByAttemptIdOrderByIdDesc(attempt.id())), steps(attempt.history(), locale),
				this.telling.tell(StoryFacts.of(attempt), locale));
	}

	private List<Step> steps(List<HistoryEntry> history, Locale locale) {
		return IntStream.range(0, history.size()).mapToObj((index) -> {
			HistoryEntry entry = history.get(index);
			String text = this.sentences.sentence(entry.reason(), locale);
			return Step.of(entry, (index > 0) ? history.get(index - 1) : null, text);
		}).toList();
	}

}
