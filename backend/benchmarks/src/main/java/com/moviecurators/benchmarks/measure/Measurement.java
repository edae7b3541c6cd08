package com.moviecurators.benchmarks.measure;

import com.moviecurators.benchmarks.database.StatementCounts;
import com.moviecurators.benchmarks.load.LoadResult;

/**
 * One measured run.
 *
 * @param load what the clients saw
 * @param cpuSeconds of the measured process alone
 * @param standInCpuSeconds of the stand-in for KakaoPay
 * @param residentMib of the measured process at the end
 * @param counts what the database did
 */
public record Measurement(LoadResult load, double cpuSeconds, double standInCpuSeconds, double residentMib,
		StatementCounts counts) {

	private static final double THOUSAND = 1000;

	/** Leaves out what the database did: another one caused some of it. */
	public Measurement withoutCounts() {
		return new Measurement(this.load, this.cpuSeconds, this.standInCpuSeconds, this.residentMib,
				StatementCounts.NONE);
	}

	/** CPU-seconds for a thousand operations. */
	public double cpuPerThousand() {
		return this.cpuSeconds / this.load.answered() * THOUSAND;
	}

	public double statementsPerOperation() {
		return (double) this.counts.statements() / this.load.answered();
	}

	public double commitsPerOperation() {
		return (double) this.counts.commits() / this.load.answered();
	}

	public double roundTripsPerOperation() {
		return (double) this.counts.roundTrips() / this.load.answered();
	}

}
