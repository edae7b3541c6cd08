package com.moviecurators.premium.drill.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.check.DatabaseSnapshot.Transition;

/**
 * How long payments took to become final after an outage, according to their histories.
 *
 * @param times shortest first
 */
public record RepairTimes(List<Duration> times) {

	/** Statuses in which the server has to finish the payment or refund. */
	private static final Set<String> OPEN = Set.of("RETURNED", "APPROVING", "UNKNOWN", "REFUNDING", "REQUESTED",
			"CALLING");

	/** Statuses in which the server has nothing to do, of payments and of refunds. */
	private static final Set<String> ENDED = Set.of("APPROVED", "CANCELED", "FAILED", "EXPIRED", "PARTIALLY_REFUNDED",
			"REFUNDED", "IN_REVIEW", "DONE", "REFUSED");

	/**
	 * Returns the times from an outage to the final status. If several outages
	 * interrupted a payment, the first counts.
	 */
	public static RepairTimes after(List<Outage> outages, DatabaseSnapshot database) {
		return after(outages, database.transitions());
	}

	private static RepairTimes after(List<Outage> outages, List<Transition> transitions) {
		List<Duration> times = new ArrayList<>();
		for (List<Transition> history : histories(transitions)) {
			outages.stream()
				.map(Outage::from)
				.flatMap((fault) -> repair(fault, history).stream())
				.max(Duration::compareTo)
				.ifPresent(times::add);
		}
		return new RepairTimes(times.stream().sorted().toList());
	}

	/** Returns the same for refunds. */
	public static RepairTimes ofRefundsAfter(List<Outage> outages, DatabaseSnapshot database) {
		return after(outages, database.refundTransitions());
	}

	/** Returns the times from the first UNKNOWN to the final status. */
	public static RepairTimes ofUnknown(DatabaseSnapshot database) {
		return from("UNKNOWN", database);
	}

	/** Returns the times from the return of the browser to the final status. */
	public static RepairTimes ofReturned(DatabaseSnapshot database) {
		return from("RETURNED", database);
	}

	private static RepairTimes from(String status, DatabaseSnapshot database) {
		List<Duration> times = new ArrayList<>();
		for (List<Transition> history : histories(database.transitions())) {
			history.stream()
				.filter((transition) -> transition.to().equals(status))
				.findFirst()
				.ifPresent((first) -> times.addAll(repair(first.at(), history)));
		}
		return new RepairTimes(times.stream().sorted().toList());
	}

	public int count() {
		return this.times.size();
	}

	public Duration worst() {
		return this.times.isEmpty() ? Duration.ZERO : this.times.getLast();
	}

	public Duration median() {
		return this.times.isEmpty() ? Duration.ZERO : this.times.get(this.times.size() / 2);
	}

	private static Collection<List<Transition>> histories(List<Transition> transitions) {
		return transitions.stream().collect(Collectors.groupingBy(Transition::of)).values();
	}

	private static List<Duration> repair(Instant fault, List<Transition> history) {
		String state = history.stream()
			.filter((transition) -> !transition.at().isAfter(fault))
			.reduce((one, next) -> next)
			.map(Transition::to)
			.orElse("");
		if (!OPEN.contains(state)) {
			return List.of();
		}
		return history.stream()
			.filter((transition) -> transition.at().isAfter(fault) && ENDED.contains(transition.to()))
			.map((transition) -> Duration.between(fault, transition.at()))
			.limit(1)
			.toList();
	}

}
