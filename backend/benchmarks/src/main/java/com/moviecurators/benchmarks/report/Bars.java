package com.moviecurators.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import com.moviecurators.benchmarks.measure.Measurement;

/** What is asked of the application, as ratios within one run where that is possible. */
final class Bars {

	private static final String US = "application";

	private static final String H2 = "H2";

	private static final String MARIA_DB = "MariaDB";

	private Bars() {
	}

	static List<Bar> of(Results results) {
		return List.of(Bar.atMost("CPU of ready + approve / baseline, H2", 0.60, ratio(results, "baseline", H2)),
				Bar.atMost("CPU of ready + approve / baseline, MariaDB", 0.60, ratio(results, "baseline", MARIA_DB)),
				Bar.atMost("CPU of ready + approve / floor, H2", 1.5, ratio(results, "floor", H2)),
				Bar.atMost("CPU of ready + approve / floor, MariaDB", 1.5, ratio(results, "floor", MARIA_DB)),
				Bar.atMost("statements of a ready", 6,
						figure(results, "ready", MARIA_DB, 32, 0, Measurement::statementsPerOperation)),
				Bar.atMost("statements of an approve with a key", 12,
						figure(results, "approve", MARIA_DB, 32, 0, Measurement::statementsPerOperation)),
				Bar.atMost("commits of a ready", 3.05,
						figure(results, "ready", MARIA_DB, 32, 0, Measurement::commitsPerOperation)),
				Bar.atMost("commits of an approve", 3.05,
						figure(results, "approve", MARIA_DB, 32, 0, Measurement::commitsPerOperation)),
				Bar.atLeast("100 ms, 32 clients: ready / ideal rate", 0.95, ideal(results, "ready", 32, 100)),
				Bar.atLeast("100 ms, 32 clients: approve / ideal rate", 0.95, ideal(results, "approve", 32, 100)),
				Bar.atMost("100 ms, 32 clients: ready p99 ms", 130,
						figure(results, "ready", H2, 32, 100, (run) -> run.load().p99())),
				Bar.atMost("100 ms, 32 clients: approve p99 ms", 130,
						figure(results, "approve", H2, 32, 100, (run) -> run.load().p99())),
				Bar.atLeast("800 ms, 400 clients: ready / ideal rate", 0.95, ideal(results, "ready", 400, 800)),
				Bar.atLeast("800 ms, 400 clients: approve / ideal rate", 0.95, ideal(results, "approve", 400, 800)),
				Bar.atMost("800 ms, 400 clients: ready p50 ms", 830,
						figure(results, "ready", H2, 400, 800, (run) -> run.load().p50())),
				Bar.atMost("800 ms, 400 clients: approve p50 ms", 830,
						figure(results, "approve", H2, 400, 800, (run) -> run.load().p50())),
				Bar.atMost("reads while KakaoPay stalls, pool of 10: p99 ms", 20,
						results.rows()
							.stream()
							.filter((row) -> row.operation().equals("read while stalled"))
							.findFirst()
							.map((row) -> row.median((run) -> run.load().p99()))),
				Bar.atMost("approve at 1,000,000 payments / at 1,000", 1.2,
						results.find("approve at 1,000,000 payments / at 1,000, CPU")),
				Bar.atMost("recovery's idle pass, ms of database time", 1,
						results.find("database time of an idle pass")),
				Bar.atMost("start to first answer as shipped, s", 2.5,
						results.find("start to first answer, Spring AOT and cache")),
				Bar.atMost("resident at idle as shipped, MiB", 350,
						results.find("resident at idle, Spring AOT and cache")),
				Bar.atMost("resident at 400 clients, MiB", 512,
						figure(results, "approve", H2, 400, 800, Measurement::residentMib)));
	}

	private static Optional<Double> ratio(Results results, String other, String database) {
		return sum(results, US, database)
			.flatMap((ours) -> sum(results, other, database).map((theirs) -> ours / theirs));
	}

	private static Optional<Double> sum(Results results, String subject, String database) {
		return results.find(subject, "ready", database, 32, 0)
			.flatMap((ready) -> results.find(subject, "approve", database, 32, 0)
				.map((approve) -> ready.warmCpu() + approve.warmCpu()));
	}

	private static Optional<Double> ideal(Results results, String operation, int clients, long delay) {
		return results.find(US, operation, H2, clients, delay).map((row) -> row.rate() / row.idealRate());
	}

	private static Optional<Double> figure(Results results, String operation, String database, int clients, long delay,
			ToDoubleFunction<Measurement> figure) {
		return results.find(US, operation, database, clients, delay).map((row) -> row.median(figure));
	}

}
