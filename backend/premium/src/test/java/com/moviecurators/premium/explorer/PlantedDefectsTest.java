package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

import com.moviecurators.premium.explorer.Runner.Outcome;
import com.moviecurators.premium.payment.PlantedDefect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The explorer notices what this field gets wrong. {@code -Ddefect=TOKEN_LOGGED} plants
 * one of them only.
 */
class PlantedDefectsTest {

	private static final int MAX_SCHEDULES = 300;

	private static final int MAX_SHIFT = 6;

	private static final Comparator<Schedule> SIMPLEST_FIRST = Comparator
		.comparingInt((Schedule schedule) -> schedule.faults().size())
		.thenComparing((schedule) -> !schedule.faults().containsValue(Fault.LATE_EFFECT))
		.thenComparing(Schedule::scenario)
		.thenComparingInt(Schedule::lastPoint);

	private static DefectiveRunners runners;

	private static AutoCloseable capture;

	@BeforeAll
	static void start() {
		runners = new DefectiveRunners();
		capture = LogCapture.install();
	}

	@AfterAll
	static void stop() throws Exception {
		capture.close();
		runners.close();
	}

	@ParameterizedTest
	@EnumSource
	void isNoticed(PlantedDefect defect) {
		assumeThat(System.getProperty("defect", defect.name())).contains(defect.name());
		Runner runner = runners.with(defect);
		Outcome broken = bySeed(runner, defect).orElseGet(() -> bySearch(runner, defect));
		System.out.printf("%s, with the seed %s, is noticed in %s: %s%n", defect, defect.seed(), broken.schedule(),
				broken.violations());
		assertThat(runner.run(broken.schedule()).violations()).as("the replay of its seed")
			.isEqualTo(broken.violations());
	}

	@Test
	void isSwitchedOff() {
		Runner runner = runners.withoutDefect();
		for (PlantedDefect defect : PlantedDefect.values()) {
			assertThat(runner.run(Schedule.parse(defect.seed())).violations()).as(defect.seed()).isEmpty();
		}
	}

	/** Plays the seed, then what is near it: a change of the code may move a point. */
	private static Optional<Outcome> bySeed(Runner runner, PlantedDefect defect) {
		return Schedule.parse(defect.seed())
			.nearby((Schedule.parse(defect.seed()).faults().size() > 2) ? 2 : MAX_SHIFT)
			.stream()
			.limit(MAX_SCHEDULES)
			.map(runner::run)
			.filter((outcome) -> shows(outcome, defect))
			.findFirst();
	}

	/**
	 * Plays the scenarios without faults, then with one, then with two, beginning with
	 * what leaves a payment unknown for the longest time.
	 */
	private static Outcome bySearch(Runner runner, PlantedDefect defect) {
		Queue<Schedule> next = new PriorityQueue<>(SIMPLEST_FIRST);
		Arrays.stream(Scenario.values()).map(Schedule::undisturbed).forEach(next::add);
		for (int runs = 0; runs < MAX_SCHEDULES; runs++) {
			Outcome outcome = runner.run(next.remove());
			if (shows(outcome, defect)) {
				return outcome;
			}
			outcome.withOneMoreFault().forEach(next::add);
		}
		throw new AssertionError("not noticed in " + MAX_SCHEDULES + " schedules");
	}

	private static boolean shows(Outcome outcome, PlantedDefect defect) {
		return outcome.violations()
			.stream()
			.anyMatch((violation) -> violation.invariant().startsWith(defect.invariant() + " "));
	}

}
