package com.moviecurators.premium.drill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Decision;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Refund;
import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Action;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;

/**
 * Compares KakaoPay's cancels with our refunds, one by one. A cancel call of ours names
 * its refund; a cancel in the partner console names none.
 */
final class RefundChecker {

	/** Statuses of refunds that still wait for KakaoPay. */
	static final Set<String> OPEN = Set.of("REQUESTED", "CALLING", "UNKNOWN");

	private final DatabaseSnapshot database;

	private final Findings findings;

	private RefundChecker(DatabaseSnapshot database, Findings findings) {
		this.database = database;
		this.findings = findings;
	}

	static void check(SystemSnapshot snapshot, Findings findings) {
		RefundChecker checker = new RefundChecker(snapshot.database(), findings);
		Map<String, Payment> kakaoPay = Checker.byKey(snapshot.kakaoPay().payments(), Payment::order);
		for (Attempt attempt : snapshot.database().attempts()) {
			Payment payment = kakaoPay.get(attempt.order());
			List<Refund> refunds = snapshot.database().refundsOf(attempt);
			checker.compare(attempt, refunds, (payment != null) ? payment.cancels() : List.of());
			checker.checkAsked(attempt, refunds);
		}
		snapshot.database()
			.refunds()
			.forEach((refund) -> findings.require(!OPEN.contains(refund.status()), Kind.REFUND_UNDECIDED,
					"refund " + refund.id(), "is " + refund.status()));
	}

	/** Requires one cancel for each refund, and one refund for each cancel. */
	private void compare(Attempt attempt, List<Refund> refunds, List<Action> cancels) {
		List<Action> unmatched = new ArrayList<>(cancels);
		for (Refund refund : refunds) {
			unmatched.stream()
				.filter((cancel) -> fits(refund, cancel))
				.findFirst()
				.ifPresentOrElse(unmatched::remove, () -> this.findings.report(Kind.REFUND_NOT_AT_KAKAOPAY,
						attempt.order(), "KakaoPay has no cancel for " + refund));
		}
		unmatched.forEach((cancel) -> this.findings.report(Kind.CANCEL_NOT_RECORDED, attempt.order(),
				"we have no refund for " + cancel));
		Set<String> payloads = new HashSet<>();
		cancels.stream()
			.map(Action::payload)
			.filter((payload) -> !payload.isEmpty())
			.forEach((payload) -> this.findings.require(payloads.add(payload), Kind.REFUNDED_TWICE, attempt.order(),
					payload + " was carried out twice"));
	}

	private static boolean fits(Refund refund, Action cancel) {
		String payload = refund.origin().equals("CONSOLE") ? "" : "refund-" + refund.id();
		return cancel.payload().equals(payload) && cancel.amount() == refund.amount()
				&& (refund.aid() == null || refund.aid().equals(cancel.aid()));
	}

	/** Requires that no more refunds were made than somebody asked for. */
	private void checkAsked(Attempt attempt, List<Refund> refunds) {
		long decided = this.database.decisions()
			.stream()
			.filter((decision) -> decision.attemptId() == attempt.id() && isRefund(decision))
			.count();
		Map<String, Long> most = Map.of("MEMBER", 1L, "RULE", 1L, "ADMIN", decided);
		most.forEach((origin, count) -> this.findings.require(
				refunds.stream().filter((refund) -> refund.origin().equals(origin)).count() <= count,
				Kind.REFUND_NOBODY_ASKED_FOR, attempt.order(), "more refunds by " + origin + " than " + count));
	}

	private static boolean isRefund(Decision decision) {
		return decision.action().equals("REFUND") && decision.status().equals("DONE");
	}

}
