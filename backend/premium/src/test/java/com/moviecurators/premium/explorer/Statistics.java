package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.moviecurators.premium.explorer.Runner.Outcome;

/** What an exploration has come by. Safe for use by many threads. */
final class Statistics {

	/** More broken schedules than anybody reads. */
	private static final int MOST_SHOWN = 20;

	private final Map<Scenario, TreeMap<Integer, Integer>> byDepth = new EnumMap<>(Scenario.class);

	private final Map<Fault, TreeMap<String, Integer>> endings = new EnumMap<>(Fault.class);

	private final List<String> broken = new ArrayList<>();

	private int schedules;

	private int breaches;

	synchronized void add(Outcome outcome, Runner runner) {
		Schedule schedule = outcome.schedule();
		this.schedules++;
		this.byDepth.computeIfAbsent(schedule.story(), (story) -> new TreeMap<>())
			.merge(schedule.faults().size(), 1, Integer::sum);
		for (Fault fault : schedule.faults().values()) {
			TreeMap<String, Integer> ends = this.endings.computeIfAbsent(fault, (key) -> new TreeMap<>());
			outcome.endings().forEach((status) -> ends.merge(status, 1, Integer::sum));
		}
		if (!outcome.isSound()) {
			this.breaches++;
			if (this.broken.size() < MOST_SHOWN) {
				this.broken.add(runner.shrink(outcome));
			}
		}
	}

	synchronized int schedules() {
		return this.schedules;
	}

	synchronized int breaches() {
		return this.breaches;
	}

	/** The broken ones, each with its seed, as small as it could be made. */
	synchronized List<String> broken() {
		return List.copyOf(this.broken);
	}

	/** How many schedules of this story had this many faults. */
	synchronized int count(Scenario story, int faults) {
		return this.byDepth.getOrDefault(story, new TreeMap<>()).getOrDefault(faults, 0);
	}

	/** How many schedules of this story had more faults. */
	synchronized int countAbove(Scenario story, int faults) {
		return this.byDepth.getOrDefault(story, new TreeMap<>())
			.tailMap(faults, false)
			.values()
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	/** In which states the payments ended that met this fault, and how many. */
	synchronized Map<String, Integer> endings(Fault fault) {
		return Map.copyOf(this.endings.getOrDefault(fault, new TreeMap<>()));
	}

}
