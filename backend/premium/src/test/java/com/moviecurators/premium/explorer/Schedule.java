package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * One run: a scenario, and which fault is injected at which point. Its text is the seed
 * that replays it: {@code BUYING/7.SILENCE/12.CRASH}.
 *
 * @param scenario what the members do
 * @param faults by the number of the point
 */
record Schedule(Scenario scenario, Map<Integer, Fault> faults) {

	Schedule {
		faults = Map.copyOf(faults);
	}

	static Schedule undisturbed(Scenario scenario) {
		return new Schedule(scenario, Map.of());
	}

	Schedule with(int point, Fault fault) {
		Map<Integer, Fault> more = new TreeMap<>(this.faults);
		more.put(point, fault);
		return new Schedule(this.scenario, more);
	}

	Schedule without(int point) {
		Map<Integer, Fault> fewer = new TreeMap<>(this.faults);
		fewer.remove(point);
		return new Schedule(this.scenario, fewer);
	}

	/** The same faults, each at a point nearby, beginning with the nearest. */
	List<Schedule> nearby(int distance) {
		List<Schedule> schedules = List.of(undisturbed(this.scenario));
		for (Map.Entry<Integer, Fault> placed : new TreeMap<>(this.faults).entrySet()) {
			schedules = schedules.stream()
				.flatMap((schedule) -> IntStream.rangeClosed(-distance, distance)
					.mapToObj((shift) -> schedule.with(placed.getKey() + shift, placed.getValue())))
				.toList();
		}
		return schedules.stream().sorted(Comparator.comparingInt(this::distanceTo)).toList();
	}

	private int distanceTo(Schedule other) {
		return Math.abs(this.faults.keySet().stream().mapToInt(Integer::intValue).sum()
				- other.faults.keySet().stream().mapToInt(Integer::intValue).sum());
	}

	@Nullable Fault at(int point) {
		return this.faults.get(point);
	}

	/** The last point with a fault, or 0. */
	int lastPoint() {
		return this.faults.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	/**
	 * Reads a schedule's text.
	 * @throws IllegalArgumentException if it is none
	 */
	static Schedule parse(String text) {
		String[] parts = text.split("/");
		Map<Integer, Fault> faults = Arrays.stream(parts)
			.skip(1)
			.map((part) -> part.split("\\."))
			.collect(Collectors.toMap((part) -> Integer.valueOf(part[0]), (part) -> Fault.valueOf(part[1])));
		return new Schedule(Scenario.valueOf(parts[0]), faults);
	}

	@Override
	public String toString() {
		return new TreeMap<>(this.faults).entrySet()
			.stream()
			.map((placed) -> "/" + placed.getKey() + "." + placed.getValue())
			.collect(Collectors.joining("", this.scenario.name(), ""));
	}

}
