package com.moviecurators.benchmarks.measure;

import com.moviecurators.benchmarks.load.LoadResult;

/** Refuses runs that had errors, or that measured the load generator. */
final class LoadCheck {

	/** Of one core: wrk has one thread. */
	private static final double MAX_GENERATOR_SHARE = 0.9;

	/** Of all cores: what the load generator and the stand-in take, the server lacks. */
	private static final double MAX_LOAD_SHARE = 0.4;

	private LoadCheck() {
	}

	static void requireSound(Measurement measurement) {
		LoadResult load = measurement.load();
		require(load.answered() > 0, "nothing was answered");
		require(load.failed() == 0,
				"%d of %d answers were no success:%s".formatted(load.failed(), load.answered(), load.failures()));
		require(load.broken() == 0, "%d connections broke or timed out:%s".formatted(load.broken(), load.failures()));
		double share = load.cpuSeconds() / load.seconds();
		require(share < MAX_GENERATOR_SHARE,
				"the load generator was at its limit: it used %.0f %% of a core".formatted(share * 100));
		double all = (load.cpuSeconds() + measurement.standInCpuSeconds()) / load.seconds()
				/ Runtime.getRuntime().availableProcessors();
		require(all < MAX_LOAD_SHARE, "load generator and stand-in took %.0f %% of the machine".formatted(all * 100));
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new Refused(otherwise);
		}
	}

}
