package com.moviecurators.premium.drill.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Account;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Approval;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Transition;
import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;

/**
 * Compares KakaoPay's records with our database. It shares no code with the application,
 * so that a wrong rule there does not hide itself here.
 */
public final class Checker {

	/** Statuses of payments that still wait for KakaoPay, recovery or a person. */
	static final Set<String> UNDECIDED = Set.of("CREATED", "RETURNED", "APPROVING", "UNKNOWN", "REFUNDING",
			"IN_REVIEW");

	private static final Set<String> PAID = Set.of("APPROVED", "PARTIALLY_REFUNDED");

	private final SystemSnapshot snapshot;

	private final Map<String, Payment> kakaoPay;

	private final Map<Long, Approval> approvals;

	private final Map<Long, Account> accounts;

	private final Map<String, Attempt> attempts;

	private final List<Finding> findings = new ArrayList<>();

	private Checker(SystemSnapshot snapshot) {
		this.snapshot = snapshot;
		this.kakaoPay = byKey(snapshot.kakaoPay().payments(), Payment::order);
		this.approvals = byKey(snapshot.database().approvals(), Approval::attemptId);
		this.accounts = byKey(snapshot.database().accounts(), Account::id);
		this.attempts = byKey(snapshot.database().attempts(), Attempt::order);
	}

	/** Returns every contradiction. */
	public static List<Finding> check(SystemSnapshot snapshot) {
		Checker checker = new Checker(snapshot);
		snapshot.kakaoPay().payments().forEach(checker::checkPayment);
		checker.checkUsers();
		snapshot.database().attempts().forEach(checker::checkAttempt);
		checker.checkPremium();
		checker.checkHistory();
		checker.findings.addAll(MemberReportChecker.check(snapshot));
		return checker.findings;
	}

	/** Requires that a charge at KakaoPay is recorded here once, with its amount. */
	private void checkPayment(Payment payment) {
		int charges = payment.charges().size();
		require(charges <= 1, Kind.DOUBLE_CHARGE, payment.order(), "charged " + charges + " times");
		Attempt attempt = this.attempts.get(payment.order());
		Approval approval = (attempt != null) ? this.approvals.get(attempt.id()) : null;
		if (charges > 0 && (attempt == null || approval == null)) {
			report(Kind.LOST_MONEY, payment.order(), "KakaoPay took money, and there is no approval here");
			return;
		}
		if (charges > 0) {
			long held = PAID.contains(attempt.status()) ? approval.amount() : 0;
			require(held == payment.held(), (payment.held() > held) ? Kind.LOST_MONEY : Kind.MISMATCH, payment.order(),
					"KakaoPay holds " + payment.held() + ", we have " + held + " as " + attempt.status());
			checkNumbers(payment, approval);
		}
	}

	private void checkNumbers(Payment payment, Approval approval) {
		KakaoPaySnapshot.Action charge = payment.charges().getFirst();
		require(approval.amount() == charge.amount(), Kind.MISMATCH, payment.order(),
				"KakaoPay took " + charge.amount() + ", we recorded " + approval.amount());
		require(approval.aid() == null || approval.aid().equals(charge.aid()), Kind.MISMATCH, payment.order(),
				"another aid is recorded");
	}

	/** Requires that no member holds two paid orders. */
	private void checkUsers() {
		Map<String, Long> held = this.snapshot.kakaoPay()
			.payments()
			.stream()
			.filter((payment) -> payment.held() > 0)
			.collect(Collectors.groupingBy(Payment::user, Collectors.counting()));
		held.forEach((user, count) -> require(count == 1, Kind.DOUBLE_CHARGE, user, "pays for " + count + " payments"));
	}

	/** Requires that an attempt agrees with KakaoPay and is final. */
	private void checkAttempt(Attempt attempt) {
		Payment payment = this.kakaoPay.get(attempt.order());
		boolean charged = payment != null && payment.isCharged();
		boolean recorded = this.approvals.containsKey(attempt.id());
		require(charged || !(recorded || PAID.contains(attempt.status())), Kind.NOT_AT_KAKAOPAY, attempt.order(),
				"we have it as paid, KakaoPay has not");
		require(!UNDECIDED.contains(attempt.status()), Kind.UNDECIDED, attempt.order(), "is " + attempt.status());
	}

	/** Requires that exactly the members who paid are premium. */
	private void checkPremium() {
		Set<Long> paying = new HashSet<>();
		this.snapshot.database().attempts().stream().filter((attempt) -> {
			Payment payment = this.kakaoPay.get(attempt.order());
			return payment != null && payment.held() > 0;
		}).forEach((attempt) -> paying.add(attempt.memberId()));
		Set<Long> holding = new HashSet<>();
		this.snapshot.database().periods().forEach((period) -> holding.add(period.memberId()));
		for (Account account : this.accounts.values()) {
			boolean pays = paying.contains(account.id());
			require(!pays || (account.premium() && holding.contains(account.id())), Kind.LOST_PREMIUM, account.email(),
					"paid, and is not premium or has no period");
			require(pays || !account.premium(), Kind.NOT_AT_KAKAOPAY, account.email(), "is premium and never paid");
		}
	}

	/**
	 * Requires that each history has no gap and ends with the status of its payment.
	 */
	private void checkHistory() {
		Map<Long, String> finals = new HashMap<>();
		for (Transition transition : this.snapshot.database().transitions()) {
			require(Objects.equals(finals.get(transition.attemptId()), transition.from()), Kind.HISTORY_BROKEN,
					"attempt " + transition.attemptId(),
					"goes from " + transition.from() + " though it was " + finals.get(transition.attemptId()));
			finals.put(transition.attemptId(), transition.to());
		}
		for (Attempt attempt : this.snapshot.database().attempts()) {
			require(attempt.status().equals(finals.get(attempt.id())), Kind.HISTORY_BROKEN, attempt.order(),
					"is " + attempt.status() + ", its history ends as " + finals.get(attempt.id()));
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
