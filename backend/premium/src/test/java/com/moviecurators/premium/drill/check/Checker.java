package com.moviecurators.premium.drill.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Approval;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Attempt;
import com.moviecurators.premium.drill.check.DatabaseSnapshot.Refund;
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

	private final Map<String, Attempt> attempts;

	private final Findings findings = new Findings();

	private Checker(SystemSnapshot snapshot) {
		this.snapshot = snapshot;
		this.kakaoPay = byKey(snapshot.kakaoPay().payments(), Payment::order);
		this.approvals = byKey(snapshot.database().approvals(), Approval::attemptId);
		this.attempts = byKey(snapshot.database().attempts(), Attempt::order);
	}

	/** Returns every contradiction. */
	public static List<Finding> check(SystemSnapshot snapshot) {
		Checker checker = new Checker(snapshot);
		snapshot.kakaoPay().payments().forEach(checker::checkPayment);
		snapshot.database().attempts().forEach(checker::checkAttempt);
		RefundChecker.check(snapshot, checker.findings);
		AccessChecker.check(snapshot, checker.findings);
		DecisionChecker.check(snapshot, checker.findings);
		HistoryChecker.check(snapshot.database(), checker.findings);
		MemberReportChecker.check(snapshot, checker.findings);
		return checker.findings.list();
	}

	/** Requires that a charge at KakaoPay is recorded here once, with its amount. */
	private void checkPayment(Payment payment) {
		int charges = payment.charges().size();
		this.findings.require(charges <= 1, Kind.CHARGED_TWICE, payment.order(), "charged " + charges + " times");
		Attempt attempt = this.attempts.get(payment.order());
		Approval approval = (attempt != null) ? this.approvals.get(attempt.id()) : null;
		if (charges > 0 && (attempt == null || approval == null)) {
			this.findings.report(Kind.CHARGE_NOT_RECORDED, payment.order(),
					"KakaoPay took money, and there is no approval here");
		}
		else if (charges > 0) {
			checkHeld(payment, attempt, approval);
			checkNumbers(payment, approval);
		}
	}

	/** Requires that what we hold is what KakaoPay took less what it gave back. */
	private void checkHeld(Payment payment, Attempt attempt, Approval approval) {
		long refunded = this.snapshot.database().refundsOf(attempt).stream().mapToLong(Refund::amount).sum();
		boolean counts = PAID.contains(attempt.status()) || attempt.status().equals("REFUNDED");
		long held = counts ? approval.amount() - refunded : 0;
		this.findings.require(held == payment.held(), (payment.held() > held) ? Kind.MORE_HELD : Kind.LESS_HELD,
				payment.order(), "KakaoPay holds " + payment.held() + ", we have " + held + " as " + attempt.status());
		this.findings.require(fits(attempt.status(), approval.amount(), refunded), Kind.STATUS_DIFFERS, payment.order(),
				"is " + attempt.status() + ", and " + refunded + " of " + approval.amount() + " went back");
	}

	private static boolean fits(String status, long paid, long refunded) {
		return switch (status) {
			case "APPROVED" -> refunded == 0;
			case "PARTIALLY_REFUNDED" -> refunded > 0 && refunded < paid;
			case "REFUNDED" -> refunded == paid;
			default -> true;
		};
	}

	private void checkNumbers(Payment payment, Approval approval) {
		KakaoPaySnapshot.Action charge = payment.charges().getFirst();
		this.findings.require(approval.amount() == charge.amount(), Kind.AMOUNT_DIFFERS, payment.order(),
				"KakaoPay took " + charge.amount() + ", we recorded " + approval.amount());
		this.findings.require(approval.aid() == null || approval.aid().equals(charge.aid()), Kind.AID_DIFFERS,
				payment.order(), "another aid is recorded");
	}

	/** Requires that an attempt agrees with KakaoPay and is final. */
	private void checkAttempt(Attempt attempt) {
		Payment payment = this.kakaoPay.get(attempt.order());
		boolean charged = payment != null && payment.isCharged();
		boolean recorded = this.approvals.containsKey(attempt.id());
		this.findings.require(charged || !(recorded || PAID.contains(attempt.status())), Kind.PAYMENT_NOT_AT_KAKAOPAY,
				attempt.order(), "we have it as paid, KakaoPay has not");
		this.findings.require(!UNDECIDED.contains(attempt.status()), Kind.PAYMENT_UNDECIDED, attempt.order(),
				"is " + attempt.status());
	}

	static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
		return values.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
	}

}
