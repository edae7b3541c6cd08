package com.moviecurators.premium.explorer;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;

/** Plays schedules one after the other, in a simulation of its own. */
final class Runner implements AutoCloseable {

	private final LogCapture log = new LogCapture();

	private final Simulation simulation;

	private final Checker checker;

	/**
	 * A runner with the beans of production, on two nodes.
	 * @param seen ends runs early in states that another run has left
	 */
	Runner(@Nullable SeenStates seen) {
		this((production) -> {
		}, seen);
	}

	private Runner(Consumer<GenericApplicationContext> alteration, @Nullable SeenStates seen) {
		this.simulation = new Simulation(alteration, 2, seen);
		this.checker = new Checker(this.simulation, this.log);
	}

	/** A runner with altered beans, which plays every run to its end. */
	static Runner altered(Consumer<GenericApplicationContext> alteration) {
		return new Runner(alteration, null);
	}

	/** Captures what this thread logs from here on. */
	void captureThisThread() {
		this.log.captureThisThread();
	}

	/** Plays a schedule until nothing is due, and checks the invariants. */
	Outcome run(Schedule schedule) {
		return run(schedule.scenario(), new RunTrace.Exact(schedule));
	}

	/**
	 * Plays a scenario with faults at random.
	 * @param max how many at most
	 */
	Outcome runAtRandom(Scenario scenario, Random random, int max) {
		return run(scenario, new RunTrace.AtRandom(random, max));
	}

	private Outcome run(Scenario scenario, RunTrace.Plan plan) {
		RunTrace trace = new RunTrace(plan);
		this.log.clear();
		this.simulation.start(scenario, trace);
		boolean cut = !isPlayedToTheEnd(scenario);
		this.simulation.interleaving().finish();
		List<String> finalStatuses = cut ? this.checker.checkOnTheWay() : this.checker.check(trace.injected().values());
		this.simulation.end();
		this.simulation.records().unscheduleAll();
		return new Outcome(new Schedule(scenario, trace.injected()), List.copyOf(trace.reached()), finalStatuses,
				List.copyOf(this.simulation.observations().violations()), cut);
	}

	/** Plays the scenario and what follows from it, unless that is known. */
	private boolean isPlayedToTheEnd(Scenario scenario) {
		try {
			this.simulation.pruning().start(scenario);
			scenario.play(this.simulation);
			this.checker.rememberHistory();
			this.simulation.time().runToRest();
			return true;
		}
		catch (SeenStates.Known known) {
			return false;
		}
	}

	/**
	 * Describes the last run, which was broken. Leaves out the faults that it does not
	 * need.
	 */
	String shrink(Outcome outcome) {
		String asItWas = describe(outcome);
		Outcome smallest = outcome;
		for (int point : outcome.schedule().faults().keySet()) {
			Outcome smaller = run(smallest.schedule().without(point));
			smallest = smaller.isCorrect() ? smallest : smaller;
		}
		return asItWas + "\n" + smallest.schedule() + " is broken: " + smallest.violations()
				+ " (replay it with -Dseed=" + smallest.schedule() + ")";
	}

	/** Describes the last run, point by point. */
	String describe(Outcome outcome) {
		StringBuilder text = new StringBuilder("\n" + outcome.schedule() + "\n");
		for (InjectionPoint point : outcome.reached()) {
			Fault fault = outcome.schedule().at(point.number());
			text.append("%4d %s%s %s %s%n".formatted(point.number(), point.nested() ? "  " : "", point.kind(),
					point.call(), (fault != null) ? "<- " + fault : ""));
		}
		this.simulation.people()
			.members()
			.forEach((member) -> text.append("shown: ").append(member.results()).append('\n'));
		this.checker.history().forEach((row) -> text.append(row).append('\n'));
		this.log.lines().forEach((line) -> text.append(line).append('\n'));
		return text.append("ended: ")
			.append(outcome.finalStatuses())
			.append(' ')
			.append(outcome.violations())
			.toString();
	}

	/** What the last run has left. */
	Simulation simulation() {
		return this.simulation;
	}

	@Override
	public void close() {
		this.simulation.close();
	}

	/**
	 * How a run ended.
	 *
	 * @param schedule with the injected faults only
	 * @param reached all points
	 * @param finalStatuses the statuses of the payments
	 * @param violations empty if every invariant holds
	 * @param cut whether it ended early, in a state that another run has left
	 */
	record Outcome(Schedule schedule, List<InjectionPoint> reached, List<String> finalStatuses,
			List<Violation> violations, boolean cut) {

		/** What repairs itself for hours does the same again and again. */
		private static final int MAX_DISTANCE = 60;

		boolean isCorrect() {
			return this.violations.isEmpty();
		}

		/**
		 * The same with one more fault, at each point that soon follows the last fault.
		 */
		Stream<Schedule> withOneMoreFault() {
			return this.reached.stream()
				.filter((point) -> point.number() > this.schedule.lastPoint())
				.limit(MAX_DISTANCE)
				.flatMap((point) -> Fault.fitting(point)
					.stream()
					.map((fault) -> this.schedule.with(point.number(), fault)));
		}

	}

}
