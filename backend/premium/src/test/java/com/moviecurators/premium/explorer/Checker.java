package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.explorer.RecordedPayments.Attempt;
import com.moviecurators.premium.explorer.RecordedPayments.HistoryRow;

/**
 * Compares the database with KakaoPay's records, and both with what people were shown,
 * when nothing is due any more. Checks the invariants of {@code backend/docs/no-loss.md}.
 */
final class Checker {

	private static final String[] FINAL = { "APPROVED", "PARTIALLY_REFUNDED", "REFUNDED", "CANCELED", "FAILED",
			"EXPIRED" };

	private final Simulation simulation;

	private final LogCapture log;

	private final RecordedPayments records;

	private final MemberChecks members;

	private final StaffChecks staff;

	private Map<Long, List<HistoryRow>> earlier = Map.of();

	Checker(Simulation simulation, LogCapture log) {
		this.simulation = simulation;
		this.log = log;
		this.records = simulation.records();
		this.members = new MemberChecks(simulation);
		this.staff = new StaffChecks(simulation);
	}

	/** Remembers the history as it is now. A later one must start with the same rows. */
	void rememberHistory() {
		this.earlier = this.records.history(memberIds());
	}

	/** All that the history says of the payments. */
	List<HistoryRow> history() {
		return this.records.history(memberIds()).values().stream().flatMap(List::stream).toList();
	}

	/**
	 * Checks every invariant.
	 * @return the statuses of the payments
	 */
	List<String> check(Collection<Fault> injected) {
		List<Attempt> attempts = this.records.attempts(memberIds());
		for (Attempt attempt : attempts) {
			checkMoney(attempt);
			checkProgress(attempt, injected);
		}
		this.simulation.people().members().forEach((member) -> this.members.check(member, attempts, injected));
		this.staff.check(injected);
		expect(attempts.stream().noneMatch((attempt) -> attempt.is(FINAL) && attempt.tokens() > 0), "I6 secrecy",
				"a final payment still has a readable token");
		checkTrail(attempts);
		return attempts.stream().map(Attempt::status).toList();
	}

	/**
	 * Checks what the rest of a run cannot mend, where the run ends early.
	 * @return no statuses
	 */
	List<String> checkOnTheWay() {
		this.earlier = Map.of();
		checkTrail(this.records.attempts(memberIds()));
		return List.of();
	}

	/** I5, I6, I8, and the alerts of I4. */
	private void checkTrail(List<Attempt> attempts) {
		Map<Long, List<HistoryRow>> history = this.records.history(memberIds());
		for (Attempt attempt : attempts) {
			checkHistory(attempt, history.getOrDefault(attempt.id(), List.of()),
					this.earlier.getOrDefault(attempt.id(), List.of()));
			expect(!attempt.is("IN_REVIEW") || this.log.contains("ALERT", attempt.orderHandle()), "I4 progress",
					"in review without an alert");
		}
		expect(this.records.brokenRefundHistories(memberIds()) == 0, "I5 history",
				"a refund's history does not end with its status");
		checkSecrecy(history);
		expect(!this.log.containsException(), "I8 answers", "an unexpected exception was logged");
	}

	/** I1, I2: also while a person decides. */
	private void checkMoney(Attempt attempt) {
		Optional<PaymentView> payment = this.simulation.engine().payment(attempt.orderHandle());
		long theirs = payment.map(MemberChecks::net).orElse(0L);
		long ours = attempt.amount();
		boolean overstated = this.simulation.transport().hasNamed(attempt.captured())
				&& theirs == attempt.price() - attempt.refunded();
		expect(theirs == ours || overstated || isGivenBackMeanwhile(attempt, theirs), "I1 money",
				"KakaoPay has " + theirs + " won for an attempt that is " + attempt.status() + " with " + ours);
		long approvals = payment.map((view) -> count(view, PaymentAction.Type.PAYMENT)).orElse(0L);
		expect(approvals <= 1, "I2 once", approvals + " approvals of one attempt");
		if (attempt.is("APPROVED")) {
			expect(attempt.tid() != null && payment.filter((view) -> view.tid().equals(attempt.tid())).isPresent(),
					"I1 money", "an approved payment can no longer be found at KakaoPay");
		}
	}

	/** A refund that a person must finish may have happened. */
	private static boolean isGivenBackMeanwhile(Attempt attempt, long theirs) {
		return attempt.is("IN_REVIEW") && attempt.refundRefused() && theirs == 0;
	}

	/** I4. */
	private void checkProgress(Attempt attempt, Collection<Fault> injected) {
		boolean review = attempt.is("IN_REVIEW");
		expect(attempt.is(FINAL) || review, "I4 progress", "at rest in " + attempt.status());
		expect(!attempt.refundOpen() || review, "I4 progress", "at rest with a refund under way");
		boolean disagree = injected.stream().anyMatch(Fault::makesClocksDisagree) && attempt.amount() == 0;
		boolean undecidable = this.simulation.scenario().hasStaff()
				&& injected.stream().anyMatch(Fault::keepsStaffFromDeciding);
		expect(!review || disagree || undecidable || injected.stream().anyMatch(Fault::mayEndInReview), "I4 progress",
				"in review although an inquiry would decide");
		expect(!attempt.due() || !attempt.is(FINAL), "I4 progress", "final, and still checked");
	}

	/** I5. */
	private void checkHistory(Attempt attempt, List<HistoryRow> rows, List<HistoryRow> before) {
		String at = null;
		for (HistoryRow row : rows) {
			expect(Objects.equals(at, row.fromStatus()), "I5 history",
					"a gap between " + at + " and " + row.fromStatus());
			at = row.toStatus();
		}
		expect(attempt.status().equals(at), "I5 history", "it ends with " + at + ", not " + attempt.status());
		long claims = rows.stream().filter((row) -> row.reason().equals("APPROVE_CLAIMED")).count();
		expect(claims == attempt.claim(), "I5 history", claims + " rows for " + attempt.claim() + " claims");
		expect(rows.size() >= before.size() && rows.subList(0, before.size()).equals(before), "I5 history",
				"earlier rows have changed");
	}

	/** I6: of the log, the history, and every answer that anybody got. */
	private void checkSecrecy(Map<Long, List<HistoryRow>> history) {
		String quoted = history.values().stream().flatMap(List::stream).map(HistoryRow::toString).toList().toString();
		for (String secret : secrets()) {
			expect(!this.log.contains(secret) && !quoted.contains(secret), "I6 secrecy",
					"a secret is in the log or in the history");
			expect(!this.simulation.observations().anyAnswerContains(secret), "I6 secrecy",
					"an answer contains a secret");
		}
	}

	private List<String> secrets() {
		List<String> secrets = new ArrayList<>(List.of(InstrumentedTransport.SECRET_KEY));
		for (PaymentView payment : this.simulation.engine().payments()) {
			secrets.add(payment.tid());
			if (payment.returnUrl() != null && payment.returnUrl().toString().contains("pg_token=")) {
				secrets.add(payment.returnUrl().toString().replaceAll(".*pg_token=", ""));
			}
		}
		return secrets;
	}

	private List<Long> memberIds() {
		return this.simulation.people().memberIds();
	}

	private static long count(PaymentView payment, PaymentAction.Type type) {
		return payment.actions().stream().filter((action) -> action.type() == type).count();
	}

	private void expect(boolean holds, String invariant, String otherwise) {
		if (!holds) {
			this.simulation.violated(invariant, otherwise);
		}
	}

}
