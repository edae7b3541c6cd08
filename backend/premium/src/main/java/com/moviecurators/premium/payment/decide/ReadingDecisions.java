package com.moviecurators.premium.payment.decide;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionMessages;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecisions.CaseDecisions;
import com.moviecurators.premium.payment.PaymentDecisions.Possible;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.note.CaseRevisions;
import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was decided about a payment, and what may be decided. */
@Component
@RequiredArgsConstructor
class ReadingDecisions {

	/** Each act is in the audit log, too. */
	private static final Limit MAX_SHOWN = Limit.of(200);

	private final PaymentAttempts attempts;

	private final Decisions decisions;

	private final CaseReading cases;

	private final CaseRevisions revisions;

	private final DecisionMessages messages;

	private final Clock clock;

	/** The decisions about the payment. A proposal that is overtaken is closed. */
	@Transactional
	CaseDecisions ofPayment(String order, SignedInMember reader, Locale locale) {
		// First the revision: whatever changes while the rest is read makes it an old
		// one.
		long revision = this.revisions.find(order)
			.orElseThrow(() -> new DecisionRefused(DecisionRefusal.UNKNOWN_ORDER));
		PaymentAttempt attempt = this.attempts.findByOrder(order).orElseThrow();
		int overtaken = closeOvertaken(attempt.id());
		Function<Action, Optional<DecisionRefusal>> refusals = refusals(attempt, reader);
		List<Possible> actions = Arrays.stream(Action.values())
			.map((action) -> possible(action, refusals.apply(action), locale))
			.toList();
		return new CaseDecisions(revision + overtaken,
				this.decisions.findByAttemptIdOrderByIdDesc(attempt.id(), MAX_SHOWN)
					.reversed()
					.stream()
					.map(Decision::view)
					.toList(),
				actions);
	}

	/** Closes a proposal that is overtaken. It counts once more in the revision. */
	private int closeOvertaken(long attemptId) {
		return this.decisions.overtake(attemptId, this.decisions.historySize(attemptId), this.clock.instant());
	}

	/** Why each action is refused, if it is. Reads the case once, if it matters. */
	private Function<Action, Optional<DecisionRefusal>> refusals(PaymentAttempt attempt, SignedInMember reader) {
		Optional<DecisionRefusal> ofAll = refusal(attempt, reader);
		if (ofAll.isPresent()) {
			return (_) -> ofAll;
		}
		CaseState state = this.cases.read(attempt);
		return (action) -> DecisionPolicy.refusalIn(action, attempt.status())
			.or(() -> DecisionPolicy.refusalByRecords(action, state));
	}

	private Optional<DecisionRefusal> refusal(PaymentAttempt attempt, SignedInMember reader) {
		if (reader.role() != Role.ADMIN) {
			return Optional.of(DecisionRefusal.NO_ADMIN);
		}
		if (attempt.member().equals(reader.id())) {
			return Optional.of(DecisionRefusal.OWN_PAYMENT);
		}
		boolean proposed = this.decisions.findByOpenKey(attempt.id()).isPresent();
		return proposed ? Optional.of(DecisionRefusal.AWAITS_CONFIRMATION) : Optional.empty();
	}

	private Possible possible(Action action, Optional<DecisionRefusal> refusal, Locale locale) {
		return new Possible(action, refusal.isEmpty(),
				refusal.map((found) -> this.messages.sentence(found, locale)).orElse(null));
	}

}
