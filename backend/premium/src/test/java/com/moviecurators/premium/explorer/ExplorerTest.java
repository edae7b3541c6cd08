package com.moviecurators.premium.explorer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.moviecurators.premium.explorer.Runner.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is lost and nobody is charged twice, whatever happens at whichever point.
 * <p>
 * A failing schedule is named by its seed, which replays it alone:
 * {@code -Dtest=ExplorerTest -Dseed=BUYING/17.SILENCE/24.CRASH}. The long run is
 * {@code -Dtest=ExplorerTest -Dexplorer.pairs=all -Dexplorer.random=200000}, with
 * {@code -Dexplorer.seed} for other dice.
 */
class ExplorerTest {

	private static final int THREADS = 2;

	@Test
	@DisabledIfSystemProperty(named = "seed", matches = ".+")
	void noScheduleLosesOrDoublesAPayment() throws Exception {
		Explorer explorer = new Explorer(pairsOf(), Integer.getInteger("explorer.random", 4_000),
				Long.getLong("explorer.seed", 20261125));
		try (Runner one = new Runner(); Runner other = new Runner(); AutoCloseable tap = LogCapture.install()) {
			long start = System.nanoTime();
			Statistics tally = explorer.explore(List.of(one, other));
			Report report = new Report(tally, Duration.ofNanos(System.nanoTime() - start), THREADS);
			report.write(Path.of("target/explorer/report.md"));
			System.out.println(report.summary());
			assertThat(tally.broken()).as(report.summary()).isEmpty();
			assertThat(tally.schedules()).isGreaterThanOrEqualTo(10_000);
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "seed", matches = ".+")
	void replaysOneSchedule() throws Exception {
		Schedule schedule = Schedule.parse(System.getProperty("seed"));
		try (Runner runner = new Runner(); AutoCloseable tap = LogCapture.install()) {
			runner.tapThisThread();
			Outcome outcome = runner.run(schedule);
			System.out.println(runner.story(outcome));
			assertThat(outcome.breaches()).isEmpty();
		}
	}

	private static Set<Scenario> pairsOf() {
		String wanted = System.getProperty("explorer.pairs", "BUYING,CLOSING_THE_TAB");
		return wanted.equals("all") ? EnumSet.allOf(Scenario.class)
				: Arrays.stream(wanted.split(",")).map(Scenario::valueOf).collect(Collectors.toSet());
	}

}
