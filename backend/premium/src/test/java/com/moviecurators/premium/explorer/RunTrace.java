package com.moviecurators.premium.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Numbers the injection points of one run, and decides what is injected at each. */
final class RunTrace {

	private final Plan plan;

	private final List<InjectionPoint> reached = new ArrayList<>();

	private final Map<Integer, Fault> injected = new TreeMap<>();

	RunTrace(Plan plan) {
		this.plan = plan;
	}

	/**
	 * Reaches a point.
	 * @param nested whether an interleaved action does
	 */
	Optional<Fault> reach(InjectionPointKind kind, String call, boolean nested) {
		InjectionPoint point = new InjectionPoint(this.reached.size() + 1, kind, call, nested);
		this.reached.add(point);
		Optional<Fault> fault = this.plan.at(point).filter((wanted) -> wanted.fits(point));
		fault.ifPresent((wanted) -> this.injected.put(point.number(), wanted));
		return fault;
	}

	/** Whether nothing is injected any more. */
	boolean isWithoutFaultsFromHere() {
		return this.plan.isOverAfter(this.reached.size());
	}

	List<InjectionPoint> reached() {
		return this.reached;
	}

	/** The injected faults by point. */
	Map<Integer, Fault> injected() {
		return this.injected;
	}

	/** Decides what is injected where. */
	interface Plan {

		Optional<Fault> at(InjectionPoint point);

		/** Whether nothing is injected after the point of this number. */
		boolean isOverAfter(int point);

	}

	/** Injects what a schedule says. */
	record Exact(Schedule schedule) implements Plan {

		@Override
		public Optional<Fault> at(InjectionPoint point) {
			return Optional.ofNullable(this.schedule.at(point.number()));
		}

		@Override
		public boolean isOverAfter(int point) {
			return this.schedule.lastPoint() <= point;
		}

	}

	/** Injects this many faults at random. */
	static final class AtRandom implements Plan {

		private static final int ONE_POINT_IN = 8;

		private final Random random;

		private int left;

		AtRandom(Random random, int max) {
			this.random = random;
			this.left = max;
		}

		@Override
		public Optional<Fault> at(InjectionPoint point) {
			List<Fault> fitting = Fault.fitting(point);
			if (this.left == 0 || fitting.isEmpty() || this.random.nextInt(ONE_POINT_IN) != 0) {
				return Optional.empty();
			}
			this.left--;
			return Optional.of(fitting.get(this.random.nextInt(fitting.size())));
		}

		@Override
		public boolean isOverAfter(int point) {
			return this.left == 0;
		}

	}

}
