package com.moviecurators.premium.drill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.moviecurators.premium.drill.Books.Payment;
import com.moviecurators.premium.drill.Finding.Kind;
import com.moviecurators.premium.drill.Testimony.Return;

/** Compares what members were told, and what they did, with KakaoPay's books. */
final class WitnessChecker {

	/** What a member may hear last; of two of them, one is a lie. */
	private static final Set<String> ENDS = Set.of("APPROVED", "CANCELED", "FAILED", "EXPIRED");

	private final Map<String, Payment> books;

	private final List<Finding> findings = new ArrayList<>();

	private final List<Outage> outages;

	private WitnessChecker(Evidence evidence) {
		this.books = Checker.byKey(evidence.books().payments(), Payment::order);
		this.outages = evidence.outages();
	}

	static List<Finding> check(Evidence evidence) {
		WitnessChecker checker = new WitnessChecker(evidence);
		evidence.members().forEach(checker::checkMember);
		return checker.findings;
	}

	private void checkMember(Testimony member) {
		member.failures().forEach((failure) -> report(Kind.SERVER_ERROR, member.email(), failure));
		member.told().forEach(this::checkWords);
		checkOneEnd(member);
		boolean charged = member.told().stream().anyMatch((told) -> isCharged(told.order()));
		require(member.premium() || !charged, Kind.LOST_PREMIUM, member.email(), "was charged, and is told no premium");
		require(member.premium() || member.returns().stream().allMatch(this::mayBeForgotten), Kind.LOST_RETURN,
				member.email(), "paid and came back, a server took it, and is not premium");
	}

	/**
	 * A server without its database gives out the page and cannot keep the token; the
	 * page's script repeats it, unless the tab was closed at that moment. And when a
	 * clock jumps, the time to pay may be over. No money moved.
	 */
	private boolean mayBeForgotten(Return back) {
		return this.outages.stream()
			.filter((outage) -> outage.covers(back.at()))
			.anyMatch((outage) -> switch (outage.what()) {
				case DATABASE -> !back.answered();
				case CLOCK -> true;
				case NODE, KAKAOPAY -> false;
			});
	}

	private void checkWords(Told told) {
		boolean charged = isCharged(told.order());
		boolean denied = told.nothingCharged() || Set.of("CANCELED", "FAILED", "EXPIRED").contains(told.status());
		require(!denied || !charged, Kind.TOLD_WRONG, told.order(), "was told " + told + ", and was charged");
		require(charged || !told.status().equals("APPROVED"), Kind.TOLD_WRONG, told.order(),
				"was told APPROVED, and was not charged");
		require(told.amount() == 0 || told.amount() == amount(told.order()), Kind.TOLD_WRONG, told.order(),
				"was given a receipt of " + told.amount());
	}

	/** A final word is final. */
	private void checkOneEnd(Testimony member) {
		Set<String> ends = new HashSet<>();
		member.told()
			.stream()
			.filter((told) -> ENDS.contains(told.status()))
			.forEach((told) -> ends.add(told.order() + " " + told.status()));
		Set<String> orders = new HashSet<>();
		ends.forEach((end) -> require(orders.add(end.substring(0, end.indexOf(' '))), Kind.TOLD_WRONG, member.email(),
				"was told different ends: " + ends));
	}

	/** Members whose tab was closed while no server could keep their token. */
	static long forgotten(Evidence evidence) {
		return evidence.members().stream().filter((member) -> !member.premium() && !member.returns().isEmpty()).count();
	}

	private boolean isCharged(String order) {
		Payment payment = this.books.get(order);
		return payment != null && payment.isCharged();
	}

	private long amount(String order) {
		Payment payment = this.books.get(order);
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
