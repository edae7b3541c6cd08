package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.moviecurators.premium.explorer.Runner.Outcome;

/** Counts what an exploration has played. Thread-safe. */
final class Statistics {

	private static final int MAX_SHOWN = 20;

	private final Map<Scenario, TreeMap<Integer, Integer>> byDepth = new EnumMap<>(Scenario.class);

	private final Map<Fault, Integer> byFault = new EnumMap<>(Fault.class);

	private final Map<Fault, TreeMap<String, Integer>> finalStatuses = new EnumMap<>(Fault.class);

	private final List<String> broken = new ArrayList<>();

	private int schedules;

	private int cut;

	private int violations;

	private int pairs;

	private int possiblePairs;

	synchronized void add(Outcome outcome, Runner runner) {
		Schedule schedule = outcome.schedule();
		this.schedules++;
		this.cut += outcome.cut() ? 1 : 0;
		this.byDepth.computeIfAbsent(schedule.scenario(), (scenario) -> new TreeMap<>())
			.merge(schedule.faults().size(), 1, Integer::sum);
		for (Fault fault : schedule.faults().values()) {
			this.byFault.merge(fault, 1, Integer::sum);
			TreeMap<String, Integer> ends = this.finalStatuses.computeIfAbsent(fault, (key) -> new TreeMap<>());
			outcome.finalStatuses().forEach((status) -> ends.merge(status, 1, Integer::sum));
		}
		if (!outcome.isCorrect()) {
			this.violations++;
			if (this.broken.size() < MAX_SHOWN) {
				this.broken.add(runner.shrink(outcome));
				System.out.println(this.broken.getLast());
			}
		}
	}

	/** Notes how many pairs of faults are played, and how many there are. */
	synchronized void pairs(int played, int possible) {
		this.pairs = played;
		this.possiblePairs = possible;
	}

	synchronized int pairs() {
		return this.pairs;
	}

	synchronized int possiblePairs() {
		return this.possiblePairs;
	}

	synchronized int schedules() {
		return this.schedules;
	}

	/** How many schedules ended early, in a state that another one had left. */
	synchronized int cut() {
		return this.cut;
	}

	synchronized int violations() {
		return this.violations;
	}

	/** The broken schedules, reduced, each with its seed. */
	synchronized List<String> broken() {
		return List.copyOf(this.broken);
	}

	/** How many schedules of this scenario had this many faults. */
	synchronized int count(Scenario scenario, int faults) {
		return this.byDepth.getOrDefault(scenario, new TreeMap<>()).getOrDefault(faults, 0);
	}

	/** How many schedules of this scenario had more faults. */
	synchronized int countAbove(Scenario scenario, int faults) {
		return this.byDepth.getOrDefault(scenario, new TreeMap<>())
			.tailMap(faults, false)
			.values()
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	/** How many schedules had this fault. */
	synchronized int count(Fault fault) {
		return this.byFault.getOrDefault(fault, 0);
	}

	/** How many payments with this fault ended in which status. */
	synchronized Map<String, Integer> finalStatuses(Fault fault) {
		return Map.copyOf(this.finalStatuses.getOrDefault(fault, new TreeMap<>()));
	}

}
