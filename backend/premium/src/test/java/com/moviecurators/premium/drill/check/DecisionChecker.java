package com.moviecurators.premium.drill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Decision;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Refund;
import com.moviecurators.premium.drill.check.Finding.Kind;

/**
 * Requires that each decision was made by as many admins as it needs, was carried out,
 * and stands in the audit log.
 */
final class DecisionChecker {

	/** The default of {@code premium.support.second-admin-above}, in won. */
	private static final long SECOND_ADMIN_ABOVE = 30_000;

	/** What the audit log calls a decision that was carried out. */
	private static final Map<String, String> ACTS = Map.of("REFUND", "REFUNDED", "RECORD_AS_PAID", "RECORDED_AS_PAID",
			"CLOSE", "CLOSED", "REFUNDED_ELSEWHERE", "REFUNDED_ELSEWHERE");

	private static final Set<String> OTHER_ACTIONS = Set.of("PROPOSED", "CONFIRMED", "DECLINED");

	private static final Set<String> PAID = Set.of("APPROVED", "PARTIALLY_REFUNDED", "REFUNDED");

	private final DatabaseSnapshot database;

	private final Findings findings;

	private DecisionChecker(DatabaseSnapshot database, Findings findings) {
		this.database = database;
		this.findings = findings;
	}

	static void check(SystemSnapshot snapshot, Findings findings) {
		DecisionChecker checker = new DecisionChecker(snapshot.database(), findings);
		snapshot.database().attempts().forEach(checker::check);
	}

	private void check(Attempt attempt) {
		List<Decision> decisions = this.database.decisions()
			.stream()
			.filter((decision) -> decision.attemptId() == attempt.id())
			.toList();
		checkAudit(attempt, decisions);
		checkAdmins(attempt, decisions);
		checkCarriedOut(attempt, decisions);
	}

	/** Requires the same entries in the audit log as the decisions say, no more. */
	private void checkAudit(Attempt attempt, List<Decision> decisions) {
		List<String> expected = decisions.stream().flatMap((decision) -> entries(decision).stream()).sorted().toList();
		List<String> found = this.database.audit()
			.stream()
			.filter((row) -> row.order().equals(attempt.order()))
			.filter((row) -> OTHER_ACTIONS.contains(row.action()) || ACTS.containsValue(row.action()))
			.map((row) -> entry(row.actorId(), row.action()))
			.sorted()
			.toList();
		this.findings.require(found.equals(expected), Kind.NOT_IN_AUDIT_LOG, attempt.order(),
				"the audit log has " + found + ", the decisions are " + expected);
	}

	private static List<String> entries(Decision decision) {
		List<String> entries = new ArrayList<>();
		boolean alone = decision.status().equals("DONE") && decision.closedBy() == 0;
		if (!alone) {
			entries.add(entry(decision.proposedBy(), "PROPOSED"));
		}
		switch (decision.status()) {
			case "DONE" -> {
				entries.add(entry(alone ? decision.proposedBy() : decision.closedBy(), ACTS.get(decision.action())));
				entries.addAll(alone ? List.of() : List.of(entry(decision.closedBy(), "CONFIRMED")));
			}
			case "DECLINED" -> entries.add(entry(decision.closedBy(), "DECLINED"));
			default -> {
				// Overtaken: nobody answered.
			}
		}
		return entries;
	}

	private static String entry(long actor, String action) {
		return action + " by " + actor;
	}

	/** Requires two admins for large amounts, which several refunds may add up to. */
	private void checkAdmins(Attempt attempt, List<Decision> decisions) {
		long refunded = 0;
		for (Decision decision : decisions) {
			this.findings.require(!decision.status().equals("PROPOSED"), Kind.PROPOSAL_OPEN, attempt.order(),
					"a proposal is open: " + decision);
			if (decision.status().equals("DONE")) {
				boolean refund = decision.action().equals("REFUND");
				long amount = decision.amount() + (refund ? refunded : 0);
				refunded += refund ? decision.amount() : 0;
				boolean two = decision.closedBy() != 0 && decision.closedBy() != decision.proposedBy();
				this.findings.require(two || amount <= SECOND_ADMIN_ABOVE, Kind.DECIDED_ALONE, attempt.order(),
						"one admin alone: " + decision);
			}
		}
	}

	private void checkCarriedOut(Attempt attempt, List<Decision> decisions) {
		Map<String, List<Decision>> done = decisions.stream()
			.filter((decision) -> decision.status().equals("DONE"))
			.collect(Collectors.groupingBy(Decision::action));
		List<Long> decided = done.getOrDefault("REFUND", List.of()).stream().map(Decision::amount).sorted().toList();
		List<Long> made = this.database.refunds()
			.stream()
			.filter((refund) -> refund.attemptId() == attempt.id() && refund.origin().equals("ADMIN"))
			.map(Refund::amount)
			.sorted()
			.toList();
		this.findings.require(made.equals(decided), Kind.NOT_CARRIED_OUT, attempt.order(),
				"admins gave back " + made + ", and decided " + decided);
		this.findings.require(!done.containsKey("RECORD_AS_PAID") || PAID.contains(attempt.status()),
				Kind.NOT_RECORDED_AS_PAID, attempt.order(), "was recorded as paid, and is " + attempt.status());
	}

}
