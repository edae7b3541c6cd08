package com.moviecurators.premium.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.moviecurators.premium.explorer.RecordedPayments.Move;
import com.moviecurators.premium.explorer.Simulation.Breach;
import com.moviecurators.premium.payment.PlantedDefect;

import org.springframework.context.support.GenericApplicationContext;

/** Carries out schedules one after the other, in a world of its own. */
final class Runner implements AutoCloseable {

	private final LogCapture log = new LogCapture();

	private final Simulation world;

	private final Checker checker;

	/** A runner with the beans of production, on two nodes. */
	Runner() {
		this((production) -> {
		}, 2);
	}

	private Runner(Consumer<GenericApplicationContext> alteration, int nodes) {
		this.world = new Simulation(alteration, nodes);
		this.checker = new Checker(this.world, this.log);
	}

	/** A runner with something wrong in it; one node does. */
	static Runner withDefect(PlantedDefect defect) {
		return new Runner(defect::plant, 1);
	}

	/** From here on, what this thread logs is watched. */
	void tapThisThread() {
		this.log.tapThisThread();
	}

	/** Carries out a schedule, to rest and to the comparison of the books. */
	Outcome run(Schedule schedule) {
		return run(schedule.story(), (point) -> Optional.ofNullable(schedule.at(point.number())));
	}

	/**
	 * Lets faults happen at random.
	 * @param most how many at most
	 */
	Outcome runAtRandom(Scenario story, Random random, int most) {
		int[] left = { most };
		return run(story, (point) -> {
			List<Fault> fitting = Fault.fitting(point);
			if (left[0] == 0 || fitting.isEmpty() || random.nextInt(8) != 0) {
				return Optional.empty();
			}
			left[0]--;
			return Optional.of(fitting.get(random.nextInt(fitting.size())));
		});
	}

	private Outcome run(Scenario story, RunTrace.Plan plan) {
		RunTrace timeline = new RunTrace(plan);
		this.log.clear();
		this.world.begin(timeline);
		story.tell(this.world);
		Map<Long, List<Move>> before = this.checker.history();
		this.world.comesToRest();
		this.world.end();
		List<String> endings = this.checker.check(timeline.happened().values(), before);
		return new Outcome(new Schedule(story, timeline.happened()), List.copyOf(timeline.passed()), endings,
				List.copyOf(this.world.breaches()));
	}

	/**
	 * Leaves out of a broken schedule what it is broken without, and tells of the rest.
	 */
	String shrink(Outcome outcome) {
		Outcome smallest = outcome;
		for (int point : outcome.schedule().faults().keySet()) {
			Outcome smaller = run(smallest.schedule().without(point));
			smallest = smaller.isSound() ? smallest : smaller;
		}
		return smallest.schedule() + " is broken: " + smallest.breaches() + " (replay it with -Dseed="
				+ smallest.schedule() + ")";
	}

	/** All that happened in the last run, point by point. */
	String story(Outcome outcome) {
		StringBuilder text = new StringBuilder("\n" + outcome.schedule() + "\n");
		for (InjectionPoint point : outcome.passed()) {
			Fault fault = outcome.schedule().at(point.number());
			text.append("%4d %s%s %s %s%n".formatted(point.number(), point.nested() ? "  " : "", point.kind(),
					point.call(), (fault != null) ? "<- " + fault : ""));
		}
		this.world.members().forEach((member) -> text.append("told: ").append(member.told()).append('\n'));
		this.log.lines().forEach((line) -> text.append(line).append('\n'));
		return text.append("ended: ").append(outcome.endings()).append(' ').append(outcome.breaches()).toString();
	}

	@Override
	public void close() {
		this.world.close();
	}

	/**
	 * How a run ended.
	 *
	 * @param schedule with the faults that did happen
	 * @param passed all points
	 * @param endings in which states the payments ended
	 * @param breaches what does not hold; none if all is well
	 */
	record Outcome(Schedule schedule, List<InjectionPoint> passed, List<String> endings, List<Breach> breaches) {

		boolean isSound() {
			return this.breaches.isEmpty();
		}

		/** The same with one fault more, at each point that came after the last one. */
		Stream<Schedule> further() {
			return this.passed.stream()
				.filter((point) -> point.number() > this.schedule.lastPoint())
				.flatMap((point) -> Fault.fitting(point)
					.stream()
					.map((fault) -> this.schedule.with(point.number(), fault)));
		}

	}

}
