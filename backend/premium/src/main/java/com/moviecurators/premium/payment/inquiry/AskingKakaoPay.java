package com.moviecurators.premium.payment.inquiry;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.Permit;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.payment.KakaoPayInquiries;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Asks KakaoPay for support. Records the question, calls with nothing held, and applies
 * the answer as recovery does.
 */
@Component
@RequiredArgsConstructor
class AskingKakaoPay implements KakaoPayInquiries {

	private final RateLimiter limiter;

	private final InquiryOpening opening;

	private final ReconcilingPayment reconciling;

	private final ReadingRecords records;

	@Override
	public Comparison ask(SignedInMember reader, String order) {
		Permit permit = this.limiter.acquire(Limit.INQUIRY, order);
		Inquiry inquiry = open(reader, order, permit);
		return switch (this.reconciling.inquire(inquiry)) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) ->
				RecordComparison.of(inquiry.askedAt(), answer, this.records.of(inquiry.attemptId()));
			case Outcome.Refused<OrderAnswer>(var error) when ReconcilingPayment.isUnknownTid(error) ->
				throw new InquiryImpossible(Why.UNKNOWN_THERE);
			case Outcome.Refused<OrderAnswer> _, Outcome.Unknown<OrderAnswer> _ ->
				throw new InquiryImpossible(Why.UNAVAILABLE);
		};
	}

	/** Where KakaoPay is not asked, nothing counts. */
	private Inquiry open(SignedInMember reader, String order, Permit permit) {
		try {
			Inquiry inquiry = this.opening.open(reader, order);
			permit.keep();
			return inquiry;
		}
		finally {
			permit.giveBack();
		}
	}

}
