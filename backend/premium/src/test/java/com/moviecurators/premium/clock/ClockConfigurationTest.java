package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/** A node starts only with the database's time, known to within a second. */
class ClockConfigurationTest {

	@Test
	void startsWithATimeThatIsExactEnough() {
		node(() -> measured(Duration.ofSeconds(1)))
			.run((context) -> assertThat(context.getBean("clock", Clock.class)).isInstanceOf(ClusterClock.class));
	}

	@Test
	void doesNotStartIfTheTimeCannotBeRead() {
		requireNoStart(() -> {
			throw new QueryTimeoutException("no answer");
		}, "it cannot be read");
	}

	@Test
	void doesNotStartIfReadingTheTimeTakesTooLong() {
		requireNoStart(() -> measured(Duration.ofMillis(1001)), "reading it took PT2.002S");
	}

	private static void requireNoStart(Supplier<Measurement> measurement, String why) {
		node(measurement).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(explanations(context.getStartupFailure())).singleElement()
				.asString()
				.contains(why)
				.endsWith("so this one does not start.");
		});
	}

	/** What a person who starts the service reads, from the analyzers that Boot finds. */
	private static List<String> explanations(Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, (_, _, _) -> {
		})
			.stream()
			.filter(ClusterTimeUnavailableAnalyzer.class::isInstance)
			.map((analyzer) -> analyzer.analyze(failure))
			.map(FailureAnalysis::getDescription)
			.toList();
	}

	private static Measurement measured(Duration error) {
		return new Measurement(Instant.EPOCH, System.nanoTime(), error);
	}

	private static ApplicationContextRunner node(Supplier<Measurement> measurement) {
		return new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class)
			.withBean(DatabaseTime.class, () -> new DatabaseTime(null) {
				@Override
				Measurement measure() {
					return measurement.get();
				}
			});
	}

}
