package com.moviecurators.premium.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.Books.Payment;
import com.moviecurators.premium.drill.Finding.Kind;
import com.moviecurators.premium.drill.Ledger.Account;
import com.moviecurators.premium.drill.Ledger.Approval;
import com.moviecurators.premium.drill.Ledger.Attempt;
import com.moviecurators.premium.drill.Ledger.Move;

/**
 * Compares KakaoPay's books with our database. It shares no code with the application:
 * what it demands is written down here once more.
 */
final class Checker {

	/** States in which nobody has settled where the money is. */
	static final Set<String> UNDECIDED = Set.of("CREATED", "RETURNED", "APPROVING", "UNKNOWN", "REFUNDING",
			"IN_REVIEW");

	private static final Set<String> PAID = Set.of("APPROVED", "PARTIALLY_REFUNDED");

	private final Evidence evidence;

	private final Map<String, Payment> books;

	private final Map<Long, Approval> approvals;

	private final Map<Long, Account> accounts;

	private final Map<String, Attempt> attempts;

	private final List<Finding> findings = new ArrayList<>();

	private Checker(Evidence evidence) {
		this.evidence = evidence;
		this.books = byKey(evidence.books().payments(), Payment::order);
		this.approvals = byKey(evidence.ledger().approvals(), Approval::attemptId);
		this.accounts = byKey(evidence.ledger().accounts(), Account::id);
		this.attempts = byKey(evidence.ledger().attempts(), Attempt::order);
	}

	/** All that is wrong. */
	static List<Finding> check(Evidence evidence) {
		Checker checker = new Checker(evidence);
		evidence.books().payments().forEach(checker::checkPayment);
		checker.checkUsers();
		evidence.ledger().attempts().forEach(checker::checkAttempt);
		checker.checkPremium();
		checker.checkHistory();
		checker.findings.addAll(WitnessChecker.check(evidence));
		return checker.findings;
	}

	/** KakaoPay's view of one payment: is it known here, once, with its sum? */
	private void checkPayment(Payment payment) {
		int charges = payment.charges().size();
		require(charges <= 1, Kind.DOUBLED, payment.order(), "charged " + charges + " times");
		Attempt attempt = this.attempts.get(payment.order());
		Approval approval = (attempt != null) ? this.approvals.get(attempt.id()) : null;
		if (charges > 0 && (attempt == null || approval == null)) {
			report(Kind.LOST_MONEY, payment.order(), "KakaoPay took money, and there is no approval here");
			return;
		}
		if (charges > 0) {
			long held = PAID.contains(attempt.status()) ? approval.amount() : 0;
			require(held == payment.held(), (payment.held() > held) ? Kind.LOST_MONEY : Kind.DIFFERS, payment.order(),
					"KakaoPay holds " + payment.held() + ", we have " + held + " as " + attempt.status());
			checkNumbers(payment, approval);
		}
	}

	private void checkNumbers(Payment payment, Approval approval) {
		Books.Action charge = payment.charges().getFirst();
		require(approval.amount() == charge.amount(), Kind.DIFFERS, payment.order(),
				"KakaoPay took " + charge.amount() + ", we recorded " + approval.amount());
		require(approval.aid() == null || approval.aid().equals(charge.aid()), Kind.DIFFERS, payment.order(),
				"another aid is recorded");
	}

	/** What is sold once is paid for once. */
	private void checkUsers() {
		Map<String, Long> held = this.evidence.books()
			.payments()
			.stream()
			.filter((payment) -> payment.held() > 0)
			.collect(Collectors.groupingBy(Payment::user, Collectors.counting()));
		held.forEach((user, count) -> require(count == 1, Kind.DOUBLED, user, "pays for " + count + " payments"));
	}

	/** Our view of one attempt: does KakaoPay agree, and is it settled? */
	private void checkAttempt(Attempt attempt) {
		Payment payment = this.books.get(attempt.order());
		boolean charged = payment != null && payment.isCharged();
		boolean recorded = this.approvals.containsKey(attempt.id());
		require(charged || !(recorded || PAID.contains(attempt.status())), Kind.INVENTED, attempt.order(),
				"we have it as paid, KakaoPay has not");
		require(!UNDECIDED.contains(attempt.status()), Kind.UNDECIDED, attempt.order(), "is " + attempt.status());
	}

	/** Premium are those who hold a paid period, and nobody else. */
	private void checkPremium() {
		Set<Long> paying = new HashSet<>();
		this.evidence.ledger().attempts().stream().filter((attempt) -> {
			Payment payment = this.books.get(attempt.order());
			return payment != null && payment.held() > 0;
		}).forEach((attempt) -> paying.add(attempt.memberId()));
		Set<Long> holding = new HashSet<>();
		this.evidence.ledger().periods().forEach((period) -> holding.add(period.memberId()));
		for (Account account : this.accounts.values()) {
			boolean pays = paying.contains(account.id());
			require(!pays || (account.premium() && holding.contains(account.id())), Kind.LOST_PREMIUM, account.email(),
					"paid, and is not premium or has no period");
			require(pays || !account.premium(), Kind.INVENTED, account.email(), "is premium and never paid");
		}
	}

	/**
	 * Each history begins at the beginning, has no gap, and ends where the payment is.
	 */
	private void checkHistory() {
		Map<Long, String> ends = new HashMap<>();
		for (Move move : this.evidence.ledger().moves()) {
			require(Objects.equals(ends.get(move.attemptId()), move.from()), Kind.HISTORY_BROKEN,
					"attempt " + move.attemptId(),
					"goes from " + move.from() + " though it was " + ends.get(move.attemptId()));
			ends.put(move.attemptId(), move.to());
		}
		for (Attempt attempt : this.evidence.ledger().attempts()) {
			require(attempt.status().equals(ends.get(attempt.id())), Kind.HISTORY_BROKEN, attempt.order(),
					"is " + attempt.status() + ", its history ends as " + ends.get(attempt.id()));
		}
	}

	private void require(boolean condition, Kind otherwise, String about, String text) {
		if (!condition) {
			report(otherwise, about, text);
		}
	}

	private void report(Kind kind, String about, String text) {
		this.findings.add(new Finding(kind, about, text));
	}

	static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
	}

}
