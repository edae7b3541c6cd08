package com.moviecurators.premium.drill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot.Payment;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.load.MemberReport.Return;
import com.moviecurators.premium.drill.load.ObservedStatus;

/** Compares what members did and were shown with KakaoPay's records. */
public final class MemberReportChecker {

	/** Final statuses. A payment may be shown with one of them only. */
	private static final Set<String> FINAL = Set.of("APPROVED", "CANCELED", "FAILED", "EXPIRED");

	private final Map<String, Payment> kakaoPay;

	private final List<Finding> findings = new ArrayList<>();

	private final List<Outage> outages;

	private MemberReportChecker(SystemSnapshot snapshot) {
		this.kakaoPay = Checker.byKey(snapshot.kakaoPay().payments(), Payment::order);
		this.outages = snapshot.outages();
	}

	static List<Finding> check(SystemSnapshot snapshot) {
		MemberReportChecker checker = new MemberReportChecker(snapshot);
		snapshot.members().forEach(checker::checkMember);
		return checker.findings;
	}

	private void checkMember(MemberReport member) {
		member.failures().forEach((failure) -> report(Kind.SERVER_ERROR, member.email(), failure));
		member.observed().forEach(this::checkStatus);
		checkFinalStatus(member);
		boolean charged = member.observed().stream().anyMatch((observed) -> isCharged(observed.order()));
		require(member.premium() || !charged, Kind.LOST_PREMIUM, member.email(),
				"was charged, and the account page says not premium");
		require(member.premium() || member.returns().stream().allMatch(this::mayBeUntaken), Kind.LOST_RETURN,
				member.email(), "paid and came back, a server took it, and is not premium");
	}

	/**
	 * Allows that a return is lost without a charge. A server without its database cannot
	 * store the token; the page's script sends it again unless the tab is closed. After a
	 * jump of the clock the time to pay may be over.
	 */
	private boolean mayBeUntaken(Return back) {
		return this.outages.stream()
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
		require(!denied || !charged, Kind.WRONG_STATUS_SHOWN, observed.order(),
				"was shown " + observed + ", and was charged");
		require(charged || !observed.status().equals("APPROVED"), Kind.WRONG_STATUS_SHOWN, observed.order(),
				"was shown APPROVED, and was not charged");
		require(observed.amount() == 0 || observed.amount() == amount(observed.order()), Kind.WRONG_STATUS_SHOWN,
				observed.order(), "got a receipt of " + observed.amount());
	}

	/** Requires that no payment was shown with two final statuses. */
	private void checkFinalStatus(MemberReport member) {
		Set<String> finals = new HashSet<>();
		member.observed()
			.stream()
			.filter((observed) -> FINAL.contains(observed.status()))
			.forEach((observed) -> finals.add(observed.order() + " " + observed.status()));
		Set<String> orders = new HashSet<>();
		finals.forEach((end) -> require(orders.add(end.substring(0, end.indexOf(' '))), Kind.WRONG_STATUS_SHOWN,
				member.email(), "was shown different final statuses: " + finals));
	}

	/** Counts members whose tab was closed while no server could store their token. */
	public static long untakenReturns(SystemSnapshot snapshot) {
		return snapshot.members().stream().filter((member) -> !member.premium() && !member.returns().isEmpty()).count();
	}

	private boolean isCharged(String order) {
		Payment payment = this.kakaoPay.get(order);
		return payment != null && payment.isCharged();
	}

	private long amount(String order) {
		Payment payment = this.kakaoPay.get(order);
		return (payment != null && payment.isCharged()) ? payment.charges().getFirst().amount() : 0;
	}

	private void require(boolean condition, Kind otherwise, String about, String text) {
		if (!condition) {
			report(otherwise, about, text);
		}
	}

	private void report(Kind kind, String about, String text) {
		this.findings.add(new Finding(kind, about, text));
	}

}
