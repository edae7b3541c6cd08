package com.moviecurators.premium.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.Ledger.Move;

/**
 * How long payments that were between two states when something broke took to become
 * final, by the history.
 *
 * @param times shortest first
 */
record Repairs(List<Duration> times) {

	/** States in which the server owes the member a decision. */
	private static final Set<String> OPEN = Set.of("RETURNED", "APPROVING", "UNKNOWN", "REFUNDING");

	/** Repairs of what was open at that moment. */
	static Repairs since(Instant fault, Ledger ledger) {
		return new Repairs(
				histories(ledger).stream().flatMap((history) -> repair(fault, history).stream()).sorted().toList());
	}

	/** Repairs after any of the outages; a payment hit twice counts from the first. */
	static Repairs after(List<Outage> outages, Ledger ledger) {
		List<Duration> times = new ArrayList<>();
		for (List<Move> history : histories(ledger)) {
			outages.stream()
				.map(Outage::from)
				.flatMap((fault) -> repair(fault, history).stream())
				.max(Duration::compareTo)
				.ifPresent(times::add);
		}
		return new Repairs(times.stream().sorted().toList());
	}

	/** Times from the moment nobody knew to the moment it was final. */
	static Repairs ofDoubts(Ledger ledger) {
		List<Duration> times = new ArrayList<>();
		for (List<Move> history : histories(ledger)) {
			history.stream()
				.filter((move) -> move.to().equals("UNKNOWN"))
				.findFirst()
				.ifPresent((doubt) -> times.addAll(repair(doubt.at(), history)));
		}
		return new Repairs(times.stream().sorted().toList());
	}

	int count() {
		return this.times.size();
	}

	Duration worst() {
		return this.times.isEmpty() ? Duration.ZERO : this.times.getLast();
	}

	Duration median() {
		return this.times.isEmpty() ? Duration.ZERO : this.times.get(this.times.size() / 2);
	}

	private static Collection<List<Move>> histories(Ledger ledger) {
		return ledger.moves().stream().collect(Collectors.groupingBy(Move::attemptId)).values();
	}

	private static List<Duration> repair(Instant fault, List<Move> history) {
		String state = history.stream()
			.filter((move) -> !move.at().isAfter(fault))
			.reduce((one, next) -> next)
			.map(Move::to)
			.orElse("");
		if (!OPEN.contains(state)) {
			return List.of();
		}
		return history.stream()
			.filter((move) -> move.at().isAfter(fault) && Member.FINAL.contains(move.to()))
			.map((move) -> Duration.between(fault, move.at()))
			.limit(1)
			.toList();
	}

}
