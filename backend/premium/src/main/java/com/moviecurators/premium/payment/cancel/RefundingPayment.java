package com.moviecurators.premium.payment.cancel;

import java.time.Clock;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.schedule.LongestCall;
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

	private final LongestCall longestCall;

	private final Clock clock;

	/**
	 * Does what the refund needs, if its check is still due. A later pass can do it too.
	 */
	public void proceed(long refundId) {
		proceed(this.claims.claim(refundId));
	}

	/**
	 * Does what a refund needs that was just requested. Somebody waits for the answer, so
	 * it waits for others who ask about the same payment.
	 */
	public void proceedAtOnce(long refundId) {
		proceed(this.claims.claimWaiting(refundId));
	}

	private void proceed(RefundClaim claim) {
		switch (claim) {
			case RefundClaim.Call call -> this.recording.record(call, call(call));
			case RefundClaim.Inquire inquire -> inquire(inquire);
			case RefundClaim.Nothing _ -> {
			}
		}
	}

	/** Sends nothing if the lease leaves no time: another node could call meanwhile. */
	private Outcome<CancelAnswer> call(RefundClaim.Call call) {
		return this.longestCall.endsBefore(call.leaseEnd(), this.clock.instant()) ? this.kakaoPay.cancel(call.request())
				: new Outcome.Unknown<>(new UnknownCause(UnknownCause.Kind.NOT_SENT, null, "the lease was over"));
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
