package com.moviecurators.premium.payment.decide;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import org.jspecify.annotations.Nullable;

/**
 * What KakaoPay was asked for a decision, and what it answered.
 *
 * @param attemptId the payment
 * @param inquiry null if there is no tid to ask about
 * @param answer null if KakaoPay does not know the tid
 */
record CaseInquiry(long attemptId, @Nullable Inquiry inquiry, @Nullable OrderAnswer answer) {

	CaseInquiry answered(@Nullable OrderAnswer received) {
		return new CaseInquiry(this.attemptId, this.inquiry, received);
	}

	/** The status as KakaoPay sent it; null if it knows no such payment. */
	@Nullable String statusText() {
		return (this.answer != null) ? AnswerSummary.shorten(this.answer.statusText()) : null;
	}

}
