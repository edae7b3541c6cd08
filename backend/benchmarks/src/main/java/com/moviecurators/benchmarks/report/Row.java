package com.moviecurators.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

import com.moviecurators.benchmarks.measure.Measurement;

/**
 * What one operation costs one subject: medians of several runs.
 *
 * @param subject application, baseline, floor, or a variant
 * @param operation for instance ready
 * @param database its name
 * @param clients at a time
 * @param delayMillis of KakaoPay
 * @param runs what was measured
 */
public record Row(String subject, String operation, String database, int clients, long delayMillis,
		List<Measurement> runs) {

	private static final double MILLIS_PER_SECOND = 1000;

	public double rate() {
		return median((run) -> run.load().rate());
	}

	/**
	 * Returns the largest rate that so many clients can reach with that delay; 0 without
	 * one, and for what calls KakaoPay not exactly once.
	 */
	public double idealRate() {
		boolean calls = this.operation.equals("ready") || this.operation.equals("approve");
		return (calls && this.delayMillis > 0) ? this.clients * MILLIS_PER_SECOND / this.delayMillis : 0;
	}

	/** Returns the median of the runs. */
	public double median(ToDoubleFunction<Measurement> figure) {
		double[] sorted = this.runs.stream().mapToDouble(figure).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	public double cpu() {
		return median(Measurement::cpuPerThousand);
	}

	/** The CPU without the JIT compiler's. */
	public double warmCpu() {
		return median(Measurement::warmCpuPerThousand);
	}

	/** Whether it is about this. */
	public boolean is(String someSubject, String someOperation, String databaseStart, int someClients, long delay) {
		return this.subject.equals(someSubject) && this.operation.equals(someOperation)
				&& this.database.startsWith(databaseStart) && this.clients == someClients && this.delayMillis == delay;
	}

}
