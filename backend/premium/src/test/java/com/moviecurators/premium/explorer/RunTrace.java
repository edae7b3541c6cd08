package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers the injection points of one run, and decides what is injected at each. */
final class RunTrace {

	private final Plan plan;

	private final List<InjectionPoint> reached = new ArrayList<>();

	private final Map<Integer, Fault> injected = new TreeMap<>();

	private int depth;

	RunTrace(Plan plan) {
		this.plan = plan;
	}

	/** Reaches a point. */
	Optional<Fault> reach(InjectionPointKind kind, String call) {
		InjectionPoint point = new InjectionPoint(this.reached.size() + 1, kind, call, this.depth > 0);
		this.reached.add(point);
		Optional<Fault> fault = this.plan.at(point).filter((wanted) -> wanted.fits(point));
		fault.ifPresent((wanted) -> this.injected.put(point.number(), wanted));
		return fault;
	}

	/** Runs an action in the middle of another. */
	void interleave(Runnable action) {
		this.depth++;
		try {
			action.run();
		}
		finally {
			this.depth--;
		}
	}

	List<InjectionPoint> reached() {
		return this.reached;
	}

	/** The injected faults by point. */
	Map<Integer, Fault> injected() {
		return this.injected;
	}

	/** Decides what is injected where. */
	@FunctionalInterface
	interface Plan {

		Optional<Fault> at(InjectionPoint point);

	}

}
