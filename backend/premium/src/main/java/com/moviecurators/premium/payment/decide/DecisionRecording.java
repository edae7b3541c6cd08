package com.moviecurators.premium.payment.decide;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.approve.PaymentRecording;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.decide.DecisionPolicy.Verdict;
import com.moviecurators.premium.payment.reconcile.InquiryRecording;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records an act in one commit, once KakaoPay has been asked. Under the attempt's lock it
 * reads again all that the act depends on. Results are returned and not thrown: what
 * KakaoPay's answer made known is committed with a refusal too.
 */
@Component
@RequiredArgsConstructor
class DecisionRecording {

	private final PaymentAttempts attempts;

	private final Decisions decisions;

	private final CaseReading cases;

	private final InquiryRecording inquiries;

	private final PaymentRecording payments;

	private final JudgingCase judging;

	private final CarryingOut carryingOut;

	private final DecisionAudit audit;

	private final Clock clock;

	/** Carries a new act out, or proposes it. */
	@Transactional
	DecisionResult decide(Act act, CaseInquiry asked) {
		return decide(act, asked, lock(asked));
	}

	private DecisionResult decide(Act act, CaseInquiry asked, PaymentAttempt attempt) {
		Optional<DecisionRefusal> refusal = this.cases.refusal(act.admin(), attempt, act.revision());
		if (refusal.isPresent() || appliesInquiry(attempt, asked)) {
			return refused(refusal.orElse(DecisionRefusal.CASE_CHANGED), asked);
		}
		return decide(act, asked, this.cases.lockAndRead(attempt));
	}

	private DecisionResult decide(Act act, CaseInquiry asked, CaseState state) {
		long history = this.decisions.historySize(asked.attemptId());
		Optional<Decision> open = this.decisions.lockOpen(asked.attemptId());
		if (open.filter((earlier) -> !earlier.isOvertaken(history)).isPresent()) {
			return refused(DecisionRefusal.AWAITS_CONFIRMATION, asked);
		}
		Decision decision = new Decision(asked.attemptId(), act, amount(act, state), history, this.clock.instant());
		DecisionResult result = switch (this.judging.judge(decision, state, asked)) {
			case Verdict.Refused(DecisionRefusal refusal) -> refused(refusal, asked);
			case Verdict.SecondAdmin _ -> new DecisionResult.Proposed();
			case Verdict.Allowed _ -> carryOut(decision, state, asked);
		};
		if (!(result instanceof DecisionResult.Refused)) {
			open.ifPresent(this::overtake);
			this.decisions.saveAndFlush(decision);
			this.audit.decided(act.admin(), state.attempt(), decision);
		}
		return result;
	}

	private DecisionResult carryOut(Decision decision, CaseState state, CaseInquiry asked) {
		decision.carryOut(this.clock.instant());
		return this.carryingOut.carryOut(decision, state, asked, this.judging.report(state, asked));
	}

	/** Carries out what another admin proposed, if KakaoPay's answer still allows it. */
	@Transactional
	DecisionResult confirm(Answer answer, CaseInquiry asked) {
		return confirm(answer, asked, lock(asked));
	}

	private DecisionResult confirm(Answer answer, CaseInquiry asked, PaymentAttempt attempt) {
		Optional<DecisionRefusal> refusal = this.cases.refusal(answer.admin(), attempt, answer.revision());
		if (refusal.isPresent()) {
			return refused(refusal.get(), asked);
		}
		Decision decision = find(answer, attempt);
		if (isOvertaken(decision) || appliesInquiry(attempt, asked) || isOvertaken(decision)) {
			overtake(decision);
			return refused(DecisionRefusal.CASE_CHANGED, asked);
		}
		return confirm(decision, answer, asked, this.cases.lockAndRead(attempt));
	}

	private boolean isOvertaken(Decision decision) {
		return decision.isOvertaken(this.decisions.historySize(decision.attemptId()));
	}

	private DecisionResult confirm(Decision decision, Answer answer, CaseInquiry asked, CaseState state) {
		if (this.judging.judge(decision, state, asked) instanceof Verdict.Refused(DecisionRefusal refusal)) {
			return refused(refusal, asked);
		}
		decision.confirm(answer.admin().id(), this.clock.instant());
		this.audit.confirmed(answer.admin(), state.attempt(), decision);
		return this.carryingOut.carryOut(decision, state, asked, this.judging.report(state, asked));
	}

	/** Declines what was proposed. KakaoPay need not be asked. */
	@Transactional
	void decline(Answer answer, String reason) {
		PaymentAttempt attempt = this.attempts.lockByOrder(answer.order())
			.filter((found) -> found.order().equals(answer.order()))
			.orElseThrow(() -> new DecisionRefused(DecisionRefusal.UNKNOWN_ORDER));
		Decision decision = find(answer, attempt);
		this.cases.refusal(answer.admin(), attempt, answer.revision()).ifPresent((refusal) -> {
			throw new DecisionRefused(refusal);
		});
		if (!decision.isOpen()) {
			throw new DecisionRefused(DecisionRefusal.ANSWERED);
		}
		decision.decline(answer.admin().id(), reason, this.clock.instant());
		this.audit.declined(answer.admin(), attempt, decision);
	}

	private PaymentAttempt lock(CaseInquiry asked) {
		return this.attempts.lockById(asked.attemptId()).orElseThrow();
	}

	/**
	 * Applies KakaoPay's answer as recovery would, and records money that moved.
	 * @return whether that moved the payment, so that the admin has to look again
	 */
	private boolean appliesInquiry(PaymentAttempt attempt, CaseInquiry asked) {
		if (asked.inquiry() == null || asked.answer() == null) {
			return false;
		}
		long before = this.decisions.historySize(attempt.id());
		this.inquiries.record(asked.inquiry(), asked.answer());
		boolean moved = this.decisions.historySize(attempt.id()) != before;
		if (!moved && attempt.status() == PaymentStatus.IN_REVIEW) {
			this.payments.recordUnexplained(attempt, asked.answer());
		}
		return moved;
	}

	private static long amount(Act act, CaseState state) {
		return switch (act.action()) {
			case REFUND -> Objects.requireNonNull(act.amount());
			case REFUNDED_ELSEWHERE -> state.rest();
			case RECORD_AS_PAID, CLOSE ->
				(state.approval() != null) ? state.approval().totalAmount() : state.attempt().totalAmount();
		};
	}

	private Decision find(Answer answer, PaymentAttempt attempt) {
		return this.decisions.lock(answer.decision(), attempt.id())
			.orElseThrow(() -> new DecisionRefused(DecisionRefusal.UNKNOWN_DECISION));
	}

	/** Flushes, so that another decision can be open. */
	private void overtake(Decision decision) {
		decision.overtake(this.clock.instant());
		this.decisions.saveAndFlush(decision);
	}

	private static DecisionResult refused(DecisionRefusal refusal, CaseInquiry asked) {
		return new DecisionResult.Refused(refusal, asked.statusText());
	}

}
