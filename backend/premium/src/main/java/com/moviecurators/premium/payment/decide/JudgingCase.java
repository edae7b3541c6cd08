package com.moviecurators.premium.payment.decide;

import java.util.Optional;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.decide.DecisionPolicy.Verdict;
import com.moviecurators.premium.payment.reconcile.ClosingPayment;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Applies the {@link DecisionPolicy}: KakaoPay's word first, then our records. */
@Component
@RequiredArgsConstructor
class JudgingCase {

	private final ClosingPayment closing;

	private final DecisionSettings settings;

	/** Whether the decision may be carried out, and by how many. */
	Verdict judge(Decision decision, CaseState state, CaseInquiry asked) {
		Action action = decision.action();
		Verdict verdict = DecisionPolicy.verdict(action, report(state, asked), state.attempt().status());
		if (verdict instanceof Verdict.Refused) {
			return verdict;
		}
		return refusal(decision, state).<Verdict>map(Verdict.Refused::new)
			.orElseGet(() -> isLarge(decision, state) ? new Verdict.SecondAdmin() : verdict);
	}

	KakaoPayReport report(CaseState state, CaseInquiry asked) {
		return KakaoPayReport.of(state, asked, isTimeOver(state.attempt(), asked.inquiry(), asked.answer()));
	}

	private boolean isTimeOver(PaymentAttempt attempt, @Nullable Inquiry inquiry, @Nullable OrderAnswer answer) {
		return inquiry != null && answer != null && this.closing.isTimeOver(attempt, inquiry, answer);
	}

	private static Optional<DecisionRefusal> refusal(Decision decision, CaseState state) {
		return DecisionPolicy.refusalByRecords(decision.action(), state)
			.or(() -> (decision.action() == Action.REFUND && decision.amount() > state.rest())
					? Optional.of(DecisionRefusal.MORE_THAN_LEFT) : Optional.empty());
	}

	/**
	 * Whether the amount needs a second admin. What admins have given back already counts
	 * too: nobody splits a refund to be alone with it.
	 */
	private boolean isLarge(Decision decision, CaseState state) {
		long before = (decision.action() == Action.REFUND) ? state.refundedByAdmins() : 0;
		return before + decision.amount() > this.settings.secondAdminAbove();
	}

}
