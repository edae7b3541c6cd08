package com.moviecurators.premium.explorer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

import com.moviecurators.premium.explorer.Runner.Outcome;
import com.moviecurators.premium.payment.PlantedDefect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The explorer notices what this field gets wrong. */
class PlantedDefectsTest {

	private static final int ENOUGH = 4_000;

	private static final Comparator<Schedule> SIMPLEST_FIRST = Comparator
		.comparingInt((Schedule schedule) -> schedule.faults().size())
		.thenComparing((schedule) -> !schedule.faults().containsValue(Fault.LATE_EFFECT))
		.thenComparing(Schedule::story)
		.thenComparingInt(Schedule::lastPoint);

	@ParameterizedTest
	@EnumSource
	void isNoticed(PlantedDefect defect) throws Exception {
		try (Runner runner = Runner.withDefect(defect); AutoCloseable tap = LogCapture.install()) {
			runner.tapThisThread();
			Outcome broken = firstBroken(runner, defect.invariant());
			System.out.printf("%s is noticed in %s: %s%n", defect, broken.schedule(), broken.breaches());
			assertThat(runner.run(broken.schedule()).breaches()).as("the replay of its seed")
				.isEqualTo(broken.breaches());
		}
	}

	/**
	 * Stories as they are, then with one fault, then with two, beginning with what leaves
	 * the longest doubt.
	 */
	private static Outcome firstBroken(Runner runner, String invariant) {
		Queue<Schedule> next = new PriorityQueue<>(SIMPLEST_FIRST);
		Arrays.stream(Scenario.values()).map(Schedule::undisturbed).forEach(next::add);
		for (int runs = 0; runs < ENOUGH; runs++) {
			Outcome outcome = runner.run(next.remove());
			if (outcome.breaches().stream().anyMatch((breach) -> breach.invariant().startsWith(invariant))) {
				return outcome;
			}
			outcome.further().forEach(next::add);
		}
		throw new AssertionError("not noticed in " + ENOUGH + " schedules");
	}

}
