package com.moviecurators.premium.drill.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.load.MemberReport.Return;
import com.moviecurators.premium.drill.load.MemberReport.Withdrawal;
import com.moviecurators.premium.drill.load.ObservedStatus;

/** Compares what members did and were shown with KakaoPay's records. */
public final class MemberReportChecker {

	/** Final statuses of which a payment may be shown with one only. */
	private static final Set<String> FINAL = Set.of("APPROVED", "CANCELED", "FAILED", "EXPIRED");

	private final Map<String, Payment> kakaoPay;

	private final Findings findings;

	private final List<Outage> outages;

	private MemberReportChecker(SystemSnapshot snapshot, Findings findings) {
		this.kakaoPay = Checker.byKey(snapshot.kakaoPay().payments(), Payment::order);
		this.outages = snapshot.outages();
		this.findings = findings;
	}

	static void check(SystemSnapshot snapshot, Findings findings) {
		snapshot.members().forEach(new MemberReportChecker(snapshot, findings)::checkMember);
	}

	private void checkMember(MemberReport member) {
		member.failures().forEach((failure) -> this.findings.report(Kind.SERVER_ERROR, member.email(), failure));
		member.observed().forEach(this::checkStatus);
		checkFinalStatus(member);
		checkLastStatus(member);
		member.withdrawals().forEach(this::checkWithdrawal);
		checkPremium(member);
		require(member.premium() || member.returns().stream().allMatch(this::mayBeUntaken), Kind.RETURN_LOST,
				member.email(), "paid and came back, a server took it, and is not premium");
	}

	/** Requires premium of those whose money is held, unless they withdrew. */
	private void checkPremium(MemberReport member) {
		Set<String> withdrawn = member.withdrawals().stream().map(Withdrawal::order).collect(Collectors.toSet());
		Set<String> charged = member.observed()
			.stream()
			.map(ObservedStatus::order)
			.filter(this::isCharged)
			.collect(Collectors.toSet());
		boolean holds = charged.stream()
			.anyMatch((order) -> !withdrawn.contains(order) && this.kakaoPay.get(order).held() > 0);
		require(member.premium() || !holds, Kind.PREMIUM_NOT_SHOWN, member.email(),
				"was charged, and the account page says not premium");
		require(!member.premium() || holds || charged.isEmpty(), Kind.PREMIUM_SHOWN, member.email(),
				"has the money back, and the account page says premium");
	}

	/** Requires that what went back is what was said, and what the terms give. */
	private void checkWithdrawal(Withdrawal withdrawal) {
		long refunded = canceled(withdrawal.order());
		require(refunded == withdrawal.refunded(), Kind.WRONG_REFUND_TOLD, withdrawal.order(),
				"was told that " + withdrawal.refunded() + " went back, it was " + refunded);
		long paid = amount(withdrawal.order());
		long half = paid / 2 / 10 * 10;
		boolean fits = switch (withdrawal.use()) {
			case UNUSED -> refunded == paid;
			case USED -> refunded == half;
			case UNCERTAIN -> refunded == paid || refunded == half;
		};
		require(fits, Kind.WRONG_SHARE, withdrawal.order(), refunded + " went back for " + withdrawal);
	}

	/**
	 * Allows that a return is lost without a charge. A server without its database cannot
	 * store the token; the page's script sends it again unless the tab is closed. After a
	 * jump of the clock the time to pay may be over. Whoever was charged and is not
	 * premium is checked by what went back.
	 */
	private boolean mayBeUntaken(Return back) {
		return isCharged(back.order()) || this.outages.stream()
			.filter((outage) -> outage.covers(back.at()))
			.anyMatch((outage) -> switch (outage.what()) {
				case DATABASE -> !back.confirmed();
				case CLOCK -> true;
				case NODE, KAKAOPAY -> false;
			});
	}

	private void checkStatus(ObservedStatus observed) {
		boolean charged = isCharged(observed.order());
		boolean denied = observed.nothingCharged()
				|| Set.of("CANCELED", "FAILED", "EXPIRED").contains(observed.status());
		require(!denied || !charged, Kind.CHARGE_DENIED, observed.order(),
				"was shown " + observed + ", and was charged");
		require(charged || !observed.status().equals("APPROVED"), Kind.UNPAID_SHOWN_AS_PAID, observed.order(),
				"was shown APPROVED, and was not charged");
		require(observed.amount() == 0 || observed.amount() == amount(observed.order()), Kind.WRONG_RECEIPT,
				observed.order(), "got a receipt of " + observed.amount());
		require(observed.refunded() <= canceled(observed.order()), Kind.REFUND_CLAIMED, observed.order(),
				"was shown " + observed + ", and not so much went back");
		require(!observed.status().equals("REFUNDED") || held(observed.order()) == 0, Kind.REFUNDED_AND_HELD,
				observed.order(), "was shown REFUNDED, and KakaoPay holds " + held(observed.order()));
	}

	/** Requires that each payment was last shown with what has gone back. */
	private void checkLastStatus(MemberReport member) {
		Map<String, ObservedStatus> last = member.observed()
			.stream()
			.collect(Collectors.toMap(ObservedStatus::order, Function.identity(), (one, next) -> next));
		last.values()
			.forEach((observed) -> require(observed.refunded() == canceled(observed.order()), Kind.REFUND_NOT_SHOWN,
					observed.order(),
					"was last shown as " + observed + ", and " + canceled(observed.order()) + " went back"));
	}

	/** Requires that no payment was shown with two final statuses. */
	private void checkFinalStatus(MemberReport member) {
		Set<String> finals = new HashSet<>();
		member.observed()
			.stream()
			.filter((observed) -> FINAL.contains(observed.status()))
			.forEach((observed) -> finals.add(observed.order() + " " + observed.status()));
		Set<String> orders = new HashSet<>();
		finals.forEach((end) -> require(orders.add(end.substring(0, end.indexOf(' '))), Kind.TWO_ENDS_SHOWN,
				member.email(), "was shown different final statuses: " + finals));
	}

	/** Counts members whose tab was closed while no server could store their token. */
	public static long untakenReturns(SystemSnapshot snapshot) {
		Set<String> charged = snapshot.kakaoPay()
			.payments()
			.stream()
			.filter(Payment::isCharged)
			.map(Payment::order)
			.collect(Collectors.toSet());
		return snapshot.members()
			.stream()
			.filter((member) -> !member.premium())
			.filter((member) -> member.returns().stream().anyMatch((back) -> !charged.contains(back.order())))
			.count();
	}

	private boolean isCharged(String order) {
		Payment payment = this.kakaoPay.get(order);
		return payment != null && payment.isCharged();
	}

	private long amount(String order) {
		Payment payment = this.kakaoPay.get(order);
		return (payment != null && payment.isCharged()) ? payment.charges().getFirst().amount() : 0;
	}

	private long canceled(String order) {
		Payment payment = this.kakaoPay.get(order);
		return (payment != null) ? payment.canceled() : 0;
	}

	private long held(String order) {
		Payment payment = this.kakaoPay.get(order);
		return (payment != null) ? payment.held() : 0;
	}

	private void require(boolean condition, Kind otherwise, String about, String text) {
		this.findings.require(condition, otherwise, about, text);
	}

}
