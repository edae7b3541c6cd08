package com.moviecurators.premium.payment.reconcile;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.approve.ApprovingPayment;
import com.moviecurators.premium.payment.approve.Claim;
import com.moviecurators.premium.payment.attempt.AnswerSummary;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Takes an unfinished attempt one step further: approves with a stored token, or asks
 * KakaoPay. Calls KakaoPay with nothing held.
 */
@Component
@RequiredArgsConstructor
public class ReconcilingPayment {

	/** KakaoPay's code for a tid that it does not know. */
	private static final int UNKNOWN_TID = -721;

	private final ReconciliationClaims claims;

	private final ApprovingPayment approving;

	private final KakaoPayClient kakaoPay;

	private final InquiryRecording recording;

	/**
	 * Does what the attempt needs, if its check is still due. After a refused token the
	 * next one follows, at once or after a pause.
	 */
	public void reconcile(long attemptId) {
		int tries = 0;
		while (tries <= ReturnedTokenStore.MAX_USABLE && isRefused(this.claims.claim(attemptId))) {
			tries++;
		}
	}

	private boolean isRefused(RecoveryStep step) {
		return switch (step) {
			case RecoveryStep.Approve(Claim claim) ->
				this.approving.resume(claim) instanceof ApprovalResult.NotApproved;
			case RecoveryStep.Inquire(Inquiry inquiry) -> {
				inquire(inquiry);
				yield false;
			}
			case RecoveryStep.Nothing _ -> false;
		};
	}

	/**
	 * Asks KakaoPay about the attempt and records the answer.
	 * @return what it answered
	 */
	public Outcome<OrderAnswer> inquire(Inquiry inquiry) {
		Outcome<OrderAnswer> outcome = this.kakaoPay.order(inquiry.request());
		record(inquiry, outcome);
		return outcome;
	}

	/** Whether KakaoPay says that it knows no such payment. */
	public static boolean isUnknownTid(KakaoPayError error) {
		return error.code() == UNKNOWN_TID;
	}

	private void record(Inquiry inquiry, Outcome<OrderAnswer> outcome) {
		switch (outcome) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) -> this.recording.record(inquiry, answer);
			case Outcome.Refused<OrderAnswer>(var error) when isUnknownTid(error) ->
				this.recording.unknownTid(inquiry, AnswerSummary.of(error));
			case Outcome.Refused<OrderAnswer>(var error) ->
				this.recording.inquiryFailed(inquiry, AnswerSummary.of(error));
			case Outcome.Unknown<OrderAnswer>(var cause) ->
				this.recording.inquiryFailed(inquiry, AnswerSummary.of(cause));
		}
	}

}
