package com.moviecurators.benchmarks.cases;

import java.util.List;
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
		for (Supplier<Database> database : List.<Supplier<Database>>of(H2InMemory::new, MariaDb::start)) {
			measure(setting.floor(), "floor", database, setting, results, false);
			measure(setting.baseline(), "baseline", database, setting, results, !setting.quick());
			measure(setting.application(), "application", database, setting, results, true);
		}
	}

	private static void measure(Target target, String subject, Supplier<Database> databases, Setting setting,
			Results results, boolean all) {
		try (Database database = databases.get(); Bench bench = Bench.start(target, database, setting.kakaoPay())) {
			Purchases purchases = new Purchases(setting, bench, results);
			purchases.warmUp(32);
			purchases.measure(subject, 32, 0, 3000);
			if (all) {
				purchases.measure(subject, 32, 100, 1600);
				purchases.measure(subject, 400, 0, 3000);
				purchases.measure(subject, 400, 800, 3600);
			}
		}
	}

}
