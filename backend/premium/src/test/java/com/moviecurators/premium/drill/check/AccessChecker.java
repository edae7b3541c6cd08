package com.moviecurators.premium.drill.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Account;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Period;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Refund;
import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;

/**
 * Requires that exactly those are premium who hold an open period, and that each period
 * is backed by a payment whose money KakaoPay holds, or by a grant.
 */
final class AccessChecker {

	private final DatabaseSnapshot database;

	private final Map<String, Payment> kakaoPay;

	private final Findings findings;

	private AccessChecker(SystemSnapshot snapshot, Findings findings) {
		this.database = snapshot.database();
		this.kakaoPay = Checker.byKey(snapshot.kakaoPay().payments(), Payment::order);
		this.findings = findings;
	}

	static void check(SystemSnapshot snapshot, Findings findings) {
		AccessChecker checker = new AccessChecker(snapshot, findings);
		checker.checkPayers(snapshot.kakaoPay());
		checker.checkPeriods();
		snapshot.database().accounts().forEach(checker::checkAccount);
	}

	/** Requires that nobody pays for the same twice. */
	private void checkPayers(KakaoPaySnapshot all) {
		Map<String, Attempt> attempts = Checker.byKey(this.database.attempts(), Attempt::order);
		all.payments()
			.stream()
			.filter((payment) -> payment.held() > 0)
			.filter((payment) -> !attempts.containsKey(payment.order()) || backs(attempts.get(payment.order())))
			.collect(Collectors.groupingBy(Payment::user, Collectors.counting()))
			.forEach((user, count) -> this.findings.require(count == 1, Kind.PAYS_TWICE, user,
					"pays for " + count + " payments"));
	}

	private void checkPeriods() {
		Set<String> backing = this.database.attempts()
			.stream()
			.filter(this::backs)
			.map(Attempt::order)
			.collect(Collectors.toSet());
		for (Period period : this.database.periods()) {
			this.findings.require(!period.open() || period.order().isEmpty() || backing.contains(period.order()),
					Kind.PERIOD_KEPT, period.order(), "its period is open, and no money backs it");
		}
	}

	private void checkAccount(Account account) {
		boolean pays = this.database.attempts()
			.stream()
			.anyMatch((attempt) -> isOf(account, attempt) && backs(attempt));
		boolean holds = this.database.periods()
			.stream()
			.anyMatch((period) -> period.memberId() == account.id() && period.open());
		boolean paidOnce = this.database.attempts()
			.stream()
			.anyMatch((attempt) -> isOf(account, attempt) && isCharged(attempt));
		this.findings.require(!pays || (account.premium() && holds), Kind.NOT_PREMIUM, account.email(),
				"paid, and is not premium or has no open period");
		this.findings.require(!holds || account.premium(), Kind.PERIOD_WITHOUT_PREMIUM, account.email(),
				"has an open period, and is not premium");
		this.findings.require(holds || !account.premium(), paidOnce ? Kind.PREMIUM_KEPT : Kind.PREMIUM_NEVER_PAID,
				account.email(), paidOnce ? "is premium without an open period" : "is premium and never paid");
		this.findings.require(!account.onHold(), Kind.LEFT_ON_HOLD, account.email(), "premium is on hold");
	}

	private static boolean isOf(Account account, Attempt attempt) {
		return attempt.memberId() == account.id();
	}

	/** Whether KakaoPay holds money, and no refund ended the access. */
	private boolean backs(Attempt attempt) {
		Payment payment = this.kakaoPay.get(attempt.order());
		return payment != null && payment.held() > 0
				&& this.database.refundsOf(attempt).stream().noneMatch(Refund::endsAccess);
	}

	private boolean isCharged(Attempt attempt) {
		Payment payment = this.kakaoPay.get(attempt.order());
		return payment != null && payment.isCharged();
	}

}
