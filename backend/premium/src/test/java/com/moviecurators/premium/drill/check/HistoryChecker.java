package com.moviecurators.premium.drill.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Refund;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Transition;
import com.moviecurators.premium.drill.check.Finding.Kind;

/**
 * Requires that each history has no gap and ends with the status of its payment or
 * refund.
 */
final class HistoryChecker {

	private final Findings findings;

	private HistoryChecker(Findings findings) {
		this.findings = findings;
	}

	static void check(DatabaseSnapshot database, Findings findings) {
		HistoryChecker checker = new HistoryChecker(findings);
		Map<Long, String> attempts = checker.finals(database.transitions(), "attempt ");
		for (Attempt attempt : database.attempts()) {
			checker.checkEnd(attempt.order(), attempt.status(), attempts.get(attempt.id()));
		}
		Map<Long, String> refunds = checker.finals(database.refundTransitions(), "refund ");
		for (Refund refund : database.refunds()) {
			checker.checkEnd("refund " + refund.id(), refund.status(), refunds.get(refund.id()));
		}
	}

	private Map<Long, String> finals(List<Transition> transitions, String what) {
		Map<Long, String> finals = new HashMap<>();
		for (Transition transition : transitions) {
			this.findings.require(Objects.equals(finals.get(transition.of()), transition.from()), Kind.HISTORY_GAP,
					what + transition.of(),
					"goes from " + transition.from() + " though it was " + finals.get(transition.of()));
			finals.put(transition.of(), transition.to());
		}
		return finals;
	}

	private void checkEnd(String about, String status, String end) {
		this.findings.require(status.equals(end), Kind.HISTORY_ENDS_ELSEWHERE, about,
				"is " + status + ", its history ends as " + end);
	}

}
