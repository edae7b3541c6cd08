package com.moviecurators.benchmarks.measure;

import com.moviecurators.benchmarks.database.StatementCounts;
import com.moviecurators.benchmarks.load.LoadResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LoadCheckTest {

	@Test
	void acceptsSoundRuns() {
		assertThatNoException().isThrownBy(() -> LoadCheck.requireSound(run(1000, 0, 0, 0.5, 0.5)));
	}

	@Test
	void refusesErrors() {
		refuses(run(1000, 3, 0, 0.5, 0.5), "3 of 1000 answers were no success: 503 busy");
	}

	@Test
	void refusesBrokenConnections() {
		refuses(run(1000, 0, 2, 0.5, 0.5), "2 connections broke");
	}

	@Test
	void refusesRunsWithoutAnswers() {
		refuses(run(0, 0, 0, 0.5, 0.5), "nothing was answered");
	}

	@Test
	void refusesGeneratorAtItsLimit() {
		refuses(run(1000, 0, 0, 9.5, 0), "the load generator was at its limit: it used 95 % of a core");
	}

	@Test
	void refusesMachineFullOfLoad() {
		double all = 10.0 * Runtime.getRuntime().availableProcessors();
		refuses(run(1000, 0, 0, 5, all / 2), "load generator and stand-in took");
	}

	private static void refuses(Measurement run, String reason) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> LoadCheck.requireSound(run))
			.withMessageContaining(reason);
	}

	/** A run of ten seconds. */
	private static Measurement run(long answered, long failed, long broken, double generator, double standIn) {
		return new Measurement(
				new LoadResult(answered, failed, broken, 10, answered / 10.0, generator, 1, 2, 3, 4, " 503 busy"), 5, 0,
				standIn, 300, StatementCounts.NONE);
	}

}
