package com.moviecurators.benchmarks.cases;

import com.moviecurators.benchmarks.report.Results;

/** One question to the application. */
public interface Case {

	/** Returns the name by which it can be chosen. */
	String name();

	/**
	 * Measures it.
	 * @throws com.moviecurators.benchmarks.measure.Refused if what was measured is not
	 * sound
	 */
	void run(Setting setting, Results results);

}
