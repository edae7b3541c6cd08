package com.moviecurators.benchmarks.load;

import java.util.Map;

/**
 * What the load generator saw.
 *
 * @param answered answers
 * @param failed answers other than success
 * @param broken connections that failed, and answers that did not come in time
 * @param seconds from the first request to the last answer
 * @param rate answers in a second while all clients were at work: without the first ones,
 * as many as there are clients, and at least as many of the last ones. A run too short
 * for that counts as a whole
 * @param cpuSeconds what the load generator itself used from the first request on
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param p99 milliseconds
 * @param max milliseconds
 * @param failures the first failed answers
 */
public record LoadResult(long answered, long failed, long broken, double seconds, double rate, double cpuSeconds,
		double p50, double p95, double p99, double max, String failures) {

	private static final double MICROS_PER_MILLI = 1000;

	static LoadResult of(Map<String, String> fields, String failures) {
		return new LoadResult(Long.parseLong(fields.get("answered")), Long.parseLong(fields.get("failed")),
				Long.parseLong(fields.get("broken")), Double.parseDouble(fields.get("seconds")),
				Double.parseDouble(fields.get("rate")), Double.parseDouble(fields.get("cpu")), millis(fields, "p50"),
				millis(fields, "p95"), millis(fields, "p99"), millis(fields, "max"), failures);
	}

	private static double millis(Map<String, String> fields, String name) {
		return Double.parseDouble(fields.get(name)) / MICROS_PER_MILLI;
	}

}
