package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.explorer.RecordedPayments.Account;
import com.moviecurators.premium.explorer.RecordedPayments.Attempt;
import com.moviecurators.premium.explorer.RecordedPayments.HistoryRow;
import com.moviecurators.premium.payment.MemberResult;

/**
 * Compares the database with KakaoPay's records, and both with what the members were
 * shown, when nothing is due any more. Checks the invariants of
 * {@code backend/docs/no-loss.md}.
 */
final class Checker {

	private static final String[] FINAL = { "APPROVED", "PARTIALLY_REFUNDED", "REFUNDED", "CANCELED", "FAILED",
			"EXPIRED" };

	private final Simulation simulation;

	private final LogCapture log;

	private final RecordedPayments records;

	Checker(Simulation simulation, LogCapture log) {
		this.simulation = simulation;
		this.log = log;
		this.records = simulation.records();
	}

	/** The history as it is now. A later one must start with the same rows. */
	Map<Long, List<HistoryRow>> history() {
		return this.records.history(memberIds());
	}

	/**
	 * Checks every invariant.
	 * @return the statuses of the payments
	 */
	List<String> check(Collection<Fault> injected, Map<Long, List<HistoryRow>> earlier) {
		List<Attempt> attempts = this.records.attempts(memberIds());
		Map<Long, List<HistoryRow>> history = history();
		for (Attempt attempt : attempts) {
			checkMoney(attempt);
			checkProgress(attempt, injected);
			checkHistory(attempt, history.getOrDefault(attempt.id(), List.of()),
					earlier.getOrDefault(attempt.id(), List.of()));
		}
		this.simulation.members().forEach((member) -> checkMember(member, attempts, injected));
		checkSecrecy(attempts, history);
		expect(!this.log.containsException(), "I8 answers", "an unexpected exception was logged");
		return attempts.stream().map(Attempt::status).toList();
	}

	/** I1, I2. */
	private void checkMoney(Attempt attempt) {
		Optional<PaymentView> payment = this.simulation.engine().payment(attempt.orderHandle());
		long theirs = payment.map(Checker::net).orElse(0L);
		long ours = attempt.is("REFUNDED", "REFUNDING") ? 0 : attempt.amount();
		expect(theirs == ours || attempt.is("IN_REVIEW"), "I1 money",
				"KakaoPay has " + theirs + " won for an attempt that is " + attempt.status() + " with " + ours);
		long approvals = payment.map((view) -> count(view, PaymentAction.Type.PAYMENT)).orElse(0L);
		expect(approvals <= 1, "I2 once", approvals + " approvals of one attempt");
		if (attempt.is("APPROVED")) {
			expect(attempt.tid() != null && payment.filter((view) -> view.tid().equals(attempt.tid())).isPresent(),
					"I1 money", "an approved payment can no longer be found at KakaoPay");
		}
	}

	/** I4. */
	private void checkProgress(Attempt attempt, Collection<Fault> injected) {
		boolean review = attempt.is("IN_REVIEW");
		expect(attempt.is(FINAL) || review, "I4 progress", "at rest in " + attempt.status());
		expect(!review || this.log.contains("ALERT", attempt.orderHandle()), "I4 progress",
				"in review without an alert");
		expect(!review || injected.stream().anyMatch(Fault::mayEndInReview), "I4 progress",
				"in review although an inquiry would decide");
		expect(!attempt.due() || !attempt.is(FINAL), "I4 progress", "final, and still checked");
	}

	/** I5. */
	private void checkHistory(Attempt attempt, List<HistoryRow> rows, List<HistoryRow> earlier) {
		String at = null;
		for (HistoryRow row : rows) {
			expect(Objects.equals(at, row.fromStatus()), "I5 history",
					"a gap between " + at + " and " + row.fromStatus());
			at = row.toStatus();
		}
		expect(attempt.status().equals(at), "I5 history", "it ends with " + at + ", not " + attempt.status());
		expect(rows.size() >= earlier.size() && rows.subList(0, earlier.size()).equals(earlier), "I5 history",
				"earlier rows have changed");
	}

	/** I2, I3, I7. */
	private void checkMember(Member member, List<Attempt> all, Collection<Fault> injected) {
		List<Attempt> own = all.stream().filter((attempt) -> attempt.memberId() == member.id()).toList();
		Account account = this.records.account(member.id());
		long paid = own.stream().filter((attempt) -> attempt.is("APPROVED")).count();
		long charged = own.stream().filter((attempt) -> keptByKakaoPay(attempt) && !attempt.is("IN_REVIEW")).count();
		expect(charged <= 1, "I2 once", "charged for " + charged + " payments");
		expect(account.periods() == paid, "I3 access", account.periods() + " periods for " + paid + " payments");
		boolean granted = injected.contains(Fault.PREMIUM_ELSEWHERE);
		expect(account.premium() == (paid > 0) || granted, "I3 access",
				"premium is " + account.premium() + " with " + paid + " payments");
		boolean mustSucceed = injected.stream().noneMatch((fault) -> fault.mayEndUnpaid(member));
		expect(paid == 1 || !mustSucceed, "I3 access", "a member who did everything right is not premium");
		expect(!member.wasLockedOut() || own.stream().anyMatch((attempt) -> attempt.is("IN_REVIEW")), "I3 access",
				"a member could not start for an hour");
		member.results().forEach((result) -> checkResult(result, own));
	}

	private void checkResult(MemberResult result, List<Attempt> own) {
		own.stream()
			.filter((attempt) -> attempt.orderHandle().equals(result.order()))
			.findFirst()
			.ifPresent((attempt) -> {
				switch (result.kind()) {
					case PAID -> expect(attempt.is("APPROVED", "PARTIALLY_REFUNDED", "REFUNDED"), "I7 truth",
							"shown paid, and is " + attempt.status());
					case NOTHING_CHARGED -> expect(!keptByKakaoPay(attempt), "I7 truth",
							"shown that nothing was charged, and KakaoPay has the money");
					default -> {
						// It promises nothing.
					}
				}
			});
	}

	/** I6. */
	private void checkSecrecy(List<Attempt> attempts, Map<Long, List<HistoryRow>> history) {
		String answers = history.values().stream().flatMap(List::stream).map(HistoryRow::toString).toList().toString();
		for (String secret : secrets()) {
			expect(!this.log.contains(secret) && !answers.contains(secret), "I6 secrecy",
					"a secret is in the log or in the history");
		}
		expect(attempts.stream().noneMatch((attempt) -> attempt.is(FINAL) && attempt.tokens() > 0), "I6 secrecy",
				"a final payment still has a readable token");
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

	private boolean keptByKakaoPay(Attempt attempt) {
		return this.simulation.engine().payment(attempt.orderHandle()).map(Checker::net).orElse(0L) > 0;
	}

	private List<Long> memberIds() {
		return this.simulation.members().stream().map(Member::id).toList();
	}

	private static long net(PaymentView payment) {
		return payment.status().isPaid() ? payment.cancelAvailable().total() : 0;
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
