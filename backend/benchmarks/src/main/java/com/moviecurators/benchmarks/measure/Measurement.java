package com.moviecurators.benchmarks.measure;

import com.moviecurators.benchmarks.database.StatementCounts;
import com.moviecurators.benchmarks.load.LoadResult;

/**
 * One measured run.
 *
 * @param load what the clients saw
 * @param cpuSeconds of the measured process alone
 * @param compilingSeconds of these, of its JIT compiler
 * @param standInCpuSeconds of the stand-in for KakaoPay
 * @param residentMib of the measured process at the end
 * @param counts what the database did
 */
public record Measurement(LoadResult load, double cpuSeconds, double compilingSeconds, double standInCpuSeconds,
		double residentMib, StatementCounts counts) {

	private static final double THOUSAND = 1000;

	/** Leaves out what the database did: another one caused some of it. */
	public Measurement withoutCounts() {
		return new Measurement(this.load, this.cpuSeconds, this.compilingSeconds, this.standInCpuSeconds,
				this.residentMib, StatementCounts.NONE);
	}

	/** CPU-seconds for a thousand operations, the JIT compiler's included. */
	public double cpuPerThousand() {
		return perThousand(this.cpuSeconds);
	}

	/** CPU-seconds for a thousand operations once nothing is left to compile. */
	public double warmCpuPerThousand() {
		return perThousand(this.cpuSeconds - this.compilingSeconds);
	}

	private double perThousand(double seconds) {
		return seconds / this.load.answered() * THOUSAND;
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
