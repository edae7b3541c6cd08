package com.moviecurators.premium.payment.decide;

import java.util.Locale;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecisions;
import com.moviecurators.premium.payment.cancel.RefundingPayment;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import com.moviecurators.premium.payment.refund.Refunds;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;

/**
 * Takes an admin's act through its steps: checks it, asks KakaoPay with nothing held,
 * records it in one commit. A refund is then carried out in the caller's thread, and by
 * recovery if that fails.
 */
@Component
@RequiredArgsConstructor
class DecidingPayment implements PaymentDecisions {

	private final DecisionChecks checks;

	private final KakaoPayClient kakaoPay;

	private final DecisionRecording recording;

	private final RefundingPayment refunding;

	private final Refunds refunds;

	private final ReadingDecisions reading;

	@Override
	public boolean decide(Act act) {
		return finish(this.recording.decide(act, ask(this.checks.check(act))));
	}

	@Override
	public boolean confirm(Answer answer) {
		return finish(this.recording.confirm(answer, ask(this.checks.check(answer))));
	}

	@Override
	public void decline(Answer answer, String reason) {
		this.recording.decline(answer, reason);
	}

	@Override
	public CaseDecisions ofPayment(String order, SignedInMember reader, Locale locale) {
		return this.reading.ofPayment(order, reader, locale);
	}

	private CaseInquiry ask(CaseInquiry question) {
		if (question.inquiry() == null) {
			return question;
		}
		return switch (this.kakaoPay.order(question.inquiry().request())) {
			case Outcome.Happened<OrderAnswer>(OrderAnswer answer) -> question.answered(answer);
			case Outcome.Refused<OrderAnswer>(var error) when ReconcilingPayment.isUnknownTid(error) -> question;
			case Outcome.Refused<OrderAnswer> _, Outcome.Unknown<OrderAnswer> _ ->
				throw new DecisionRefused(DecisionRefusal.KAKAOPAY_AWAY);
		};
	}

	private boolean finish(DecisionResult result) {
		return switch (result) {
			case DecisionResult.Refused(DecisionRefusal refusal, var status) ->
				throw new DecisionRefused(refusal, status);
			case DecisionResult.Proposed _ -> false;
			case DecisionResult.Done _ -> true;
			case DecisionResult.Refunding(long refundId) -> {
				this.refunding.proceedAtOnce(refundId);
				yield !this.refunds.isOpen(refundId);
			}
		};
	}

}
