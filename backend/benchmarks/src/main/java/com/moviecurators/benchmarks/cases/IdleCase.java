package com.moviecurators.benchmarks.cases;

import java.time.Duration;

import com.moviecurators.benchmarks.database.MariaDb;
import com.moviecurators.benchmarks.database.StatementCounts;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.process.Usage;
import com.moviecurators.benchmarks.process.Waiting;
import com.moviecurators.benchmarks.report.Figure;
import com.moviecurators.benchmarks.report.Results;

/** What a node costs that nobody uses. */
public final class IdleCase implements Case {

	private static final double MINUTE = 60;

	@Override
	public String name() {
		return "idle";
	}

	@Override
	public void run(Setting setting, Results results) {
		Duration watched = Duration.ofSeconds(setting.quick() ? 20 : 60);
		try (MariaDb database = MariaDb.start();
				Bench bench = Bench.start(setting.application(), database, setting.kakaoPay())) {
			Waiting.pause(Duration.ofSeconds(15));
			Usage before = bench.server().usage();
			StatementCounts counts = database.counts();
			Waiting.pause(watched);
			Usage after = bench.server().usage();
			StatementCounts done = database.counts().since(counts);
			double perMinute = MINUTE / watched.toSeconds();
			results.add(new Figure("idle: CPU-seconds a minute", (after.cpuSeconds() - before.cpuSeconds()) * perMinute,
					"s"));
			results.add(new Figure("idle: statements a minute", done.statements() * perMinute, ""));
			results.add(new Figure("resident at idle, plain jar on MariaDB", after.residentMib(), "MiB"));
		}
	}

}
