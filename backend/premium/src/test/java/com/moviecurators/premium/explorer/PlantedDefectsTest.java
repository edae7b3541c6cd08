package com.moviecurators.premium.explorer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import com.moviecurators.premium.explorer.Runner.Outcome;
import com.moviecurators.premium.payment.PlantedDefect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The explorer notices what this field gets wrong. */
class PlantedDefectsTest {

	private static final int ENOUGH = 4_000;

	@ParameterizedTest
	@EnumSource
	void isNoticed(PlantedDefect defect) throws Exception {
		try (Runner runner = Runner.withDefect(defect); AutoCloseable tap = LogTap.install()) {
			runner.tapThisThread();
			Outcome broken = firstBroken(runner, defect.invariant());
			System.out.printf("%s is noticed in %s: %s%n", defect, broken.schedule(), broken.breaches());
			assertThat(runner.run(broken.schedule()).breaches()).as("the replay of its seed")
				.isEqualTo(broken.breaches());
		}
	}

	/** Stories as they are, then with one fault, then with two. */
	private static Outcome firstBroken(Runner runner, String invariant) {
		Deque<Schedule> next = new ArrayDeque<>(Arrays.stream(Story.values()).map(Schedule::undisturbed).toList());
		for (int runs = 0; runs < ENOUGH; runs++) {
			Outcome outcome = runner.run(next.removeFirst());
			if (outcome.breaches().stream().anyMatch((breach) -> breach.invariant().startsWith(invariant))) {
				return outcome;
			}
			outcome.further().forEach(next::addLast);
		}
		throw new AssertionError("not noticed in " + ENOUGH + " schedules");
	}

}
