package com.moviecurators.benchmarks.cases;

import java.util.function.Supplier;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.database.MariaDb;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.server.Target;

/** Ready and approve: application, baseline and floor on both databases. */
public final class CheckoutCase implements Case {

	@Override
	public String name() {
		return "checkout";
	}

	@Override
	public void run(Setting setting, Results results) {
		compare(H2InMemory::new, setting, results);
		// It waits for the disk, which makes each run longer.
		compare(MariaDb::start, setting.halved(), results);
	}

	private static void compare(Supplier<Database> database, Setting setting, Results results) {
		measure(setting.floor(), "floor", database, setting, results, false);
		measure(setting.baseline(), "baseline", database, setting, results, false);
		measure(setting.application(), "application", database, setting, results, true);
	}

	private static void measure(Target target, String subject, Supplier<Database> databases, Setting setting,
			Results results, boolean all) {
		try (Database database = databases.get(); Bench bench = Bench.start(target, database, setting.kakaoPay())) {
			Purchases purchases = new Purchases(setting, bench, results);
			purchases.warmUp(32);
			purchases.measure(subject, 32, 0, 3000);
			purchases.measure(subject, 32, 100, 1600);
			if (all) {
				purchases.measure(subject, 400, 0, 3000);
				purchases.measure(subject, 400, 800, 10_000);
			}
		}
	}

}
