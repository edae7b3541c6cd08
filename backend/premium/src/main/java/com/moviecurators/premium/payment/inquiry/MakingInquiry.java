package com.moviecurators.premium.payment.inquiry;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.KakaoPayInquiries;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Makes an order inquiry for support. Records it, calls with nothing held, and applies
 * the answer as recovery does.
 */
@Component
@RequiredArgsConstructor
class MakingInquiry implements KakaoPayInquiries {

	private final InquiryOpening opening;

	private final ReconcilingPayment reconciling;

	private final ReadingRecords records;

	@Override
	public Comparison ask(SignedInMember reader, String order) {
		Inquiry inquiry = this.opening.open(reader, order);
		return switch (this.reconciling.inquire(inquiry)) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) ->
				RecordComparison.of(inquiry.askedAt(), answer, this.records.of(inquiry.attemptId()));
			case Outcome.Refused<OrderAnswer>(var error) when ReconcilingPayment.isUnknownTid(error) ->
				throw new InquiryImpossible(Why.UNKNOWN_THERE);
			case Outcome.Refused<OrderAnswer> _, Outcome.Unknown<OrderAnswer> _ ->
				throw new InquiryImpossible(Why.UNAVAILABLE);
		};
	}

}
