package com.moviecurators.premium.payment.decide;

import java.time.Clock;
import java.util.Optional;

import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refuses, before KakaoPay is asked, what is refused whatever it says. Records the
 * question before it is asked: no answer may come.
 */
@Component
@RequiredArgsConstructor
@Transactional
class DecisionChecks {

	private final PaymentAttempts attempts;

	private final Decisions decisions;

	private final CaseReading cases;

	private final DecisionAudit audit;

	private final Clock clock;

	/**
	 * Checks a new act.
	 * @return what KakaoPay is to be asked
	 */
	CaseInquiry check(Act act) {
		PaymentAttempt attempt = attempt(act.order());
		// Before the revision is compared: what another admin began since has changed it.
		CaseState state = this.cases.read(attempt);
		refuse(this.cases.refusal(act.admin(), attempt, act.revision()));
		refuse(DecisionPolicy.refusalIn(act.action(), attempt.status()));
		refuse(DecisionPolicy.refusalByOpenRefund(act.action(), state));
		refuseIf(isAwaitingConfirmation(attempt.id()), DecisionRefusal.AWAITS_CONFIRMATION);
		return question(attempt, () -> this.audit.asking(act, attempt));
	}

	/**
	 * Checks a confirmation.
	 * @return what KakaoPay is to be asked
	 */
	CaseInquiry check(Answer answer) {
		PaymentAttempt attempt = attempt(answer.order());
		Decision decision = this.decisions.findByIdAndAttemptId(answer.decision(), attempt.id())
			.orElseThrow(() -> new DecisionRefused(DecisionRefusal.UNKNOWN_DECISION));
		refuse(this.cases.refusal(answer.admin(), attempt, answer.revision()));
		refuseIf(!decision.isOpen(), DecisionRefusal.ANSWERED);
		refuseIf(decision.isBy(answer.admin().id()), DecisionRefusal.SAME_PERSON);
		return question(attempt, () -> this.audit.asking(answer.admin(), attempt, decision));
	}

	private PaymentAttempt attempt(String order) {
		return this.attempts.findByOrder(order).orElseThrow(() -> new DecisionRefused(DecisionRefusal.UNKNOWN_ORDER));
	}

	private boolean isAwaitingConfirmation(long attemptId) {
		return this.decisions.findByOpenKey(attemptId)
			.filter((open) -> !open.isOvertaken(this.decisions.historySize(attemptId)))
			.isPresent();
	}

	private CaseInquiry question(PaymentAttempt attempt, Runnable recording) {
		if (attempt.tid() == null) {
			return new CaseInquiry(attempt.id(), null, null);
		}
		recording.run();
		return new CaseInquiry(attempt.id(), Inquiry.about(attempt, this.clock.instant()), null);
	}

	private static void refuseIf(boolean refused, DecisionRefusal refusal) {
		if (refused) {
			throw new DecisionRefused(refusal);
		}
	}

	private static void refuse(Optional<DecisionRefusal> refusal) {
		refusal.ifPresent((found) -> refuseIf(true, found));
	}

}
