package com.moviecurators.premium.payment.refund;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Takes a refund one step further. Claims and commits, calls KakaoPay with nothing held,
 * records in one commit.
 */
@Component
@RequiredArgsConstructor
public class RefundingPayment {

	private final RefundClaims claims;

	private final KakaoPayClient kakaoPay;

	private final CancelRecording recording;

	private final RefundReconciliation reconciliation;

	/** Does what the refund needs, if its check is still due. */
	public void proceed(long refundId) {
		switch (this.claims.claim(refundId)) {
			case RefundClaim.Call call -> this.recording.record(call, this.kakaoPay.cancel(call.request()));
			case RefundClaim.Inquire inquire -> inquire(inquire);
			case RefundClaim.Nothing _ -> {
			}
		}
	}

	private void inquire(RefundClaim.Inquire inquire) {
		switch (this.kakaoPay.order(inquire.request())) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) -> this.reconciliation.reconcile(inquire, answer);
			case Outcome.Refused<OrderAnswer>(var error) ->
				this.reconciliation.inquiryFailed(inquire, AnswerSummary.of(error));
			case Outcome.Unknown<OrderAnswer>(var cause) ->
				this.reconciliation.inquiryFailed(inquire, AnswerSummary.of(cause));
		}
	}

}
