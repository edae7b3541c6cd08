package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers the points of one run, and says what is to happen at each. */
final class RunTrace {

	private final Plan plan;

	private final List<InjectionPoint> passed = new ArrayList<>();

	private final Map<Integer, Fault> happened = new TreeMap<>();

	private int depth;

	RunTrace(Plan plan) {
		this.plan = plan;
	}

	/** The run passes a point. */
	Optional<Fault> pass(InjectionPointKind kind, String call) {
		InjectionPoint point = new InjectionPoint(this.passed.size() + 1, kind, call, this.depth > 0);
		this.passed.add(point);
		Optional<Fault> fault = this.plan.at(point).filter((wanted) -> wanted.fits(point));
		fault.ifPresent((wanted) -> this.happened.put(point.number(), wanted));
		return fault;
	}

	/** Somebody races in, and is alone with what is going on until done. */
	void letIn(Runnable racer) {
		this.depth++;
		try {
			racer.run();
		}
		finally {
			this.depth--;
		}
	}

	List<InjectionPoint> passed() {
		return this.passed;
	}

	/** The faults that did happen, by point. */
	Map<Integer, Fault> happened() {
		return this.happened;
	}

	/** Decides what happens where. */
	@FunctionalInterface
	interface Plan {

		Optional<Fault> at(InjectionPoint point);

	}

}
