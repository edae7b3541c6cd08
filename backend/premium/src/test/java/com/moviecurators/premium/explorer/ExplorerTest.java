package com.moviecurators.premium.explorer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.moviecurators.premium.explorer.Runner.Outcome;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is lost and nobody is charged twice, whatever happens at whichever point.
 * <p>
 * A failing schedule is named by its seed, which replays it alone (several after commas):
 * {@code -Dtest=ExplorerTest -Dseed=BUYING/17.SILENCE/24.CRASH}. The long run is
 * {@code mvn -f backend test -Pexplore}, with {@code -Dexplorer.seed} for other random
 * schedules. The build runs it after the tests on MariaDB, in their JVM, which gets none
 * of these properties.
 */
@Tag("explorer")
@Order(Integer.MAX_VALUE)
class ExplorerTest {

	private static final int THREADS = 2;

	/** How many distinct states are reached at least. */
	private static final int STATES = 20_000;

	@Test
	@DisabledIfSystemProperty(named = "seed", matches = ".+")
	void noScheduleLosesOrDoublesAPayment() throws Exception {
		ExplorerSettings settings = ExplorerSettings.fromSystemProperties();
		SeenStates seen = new SeenStates();
		try (Runner one = new Runner(seen);
				Runner other = new Runner(seen);
				AutoCloseable capture = LogCapture.install()) {
			long start = System.nanoTime();
			Statistics statistics = new Explorer(settings).explore(List.of(one, other));
			Report report = new Report(statistics, seen.count(), settings.seed(),
					Duration.ofNanos(System.nanoTime() - start), THREADS);
			report.write(Path.of("target/explorer/report.md"));
			System.out.println(report.summary());
			assertThat(statistics.broken()).as(report.summary()).isEmpty();
			assertThat(Scenario.values()).as("every scenario was played with single faults")
				.allSatisfy((scenario) -> assertThat(statistics.count(scenario, 1)).isGreaterThanOrEqualTo(50));
			assertThat(Fault.values()).as("every fault was played")
				.allSatisfy((fault) -> assertThat(statistics.count(fault)).isGreaterThanOrEqualTo(5));
			assertThat(seen.count()).isGreaterThanOrEqualTo(STATES);
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "seed", matches = ".+")
	void replaysSchedules() throws Exception {
		try (Runner runner = new Runner(null); AutoCloseable capture = LogCapture.install()) {
			runner.captureThisThread();
			for (String seed : System.getProperty("seed").split(",")) {
				Outcome outcome = runner.run(Schedule.parse(seed));
				System.out.println(runner.describe(outcome));
				assertThat(outcome.violations()).isEmpty();
			}
		}
	}

}
