package com.moviecurators.benchmarks.cases;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.report.Results;

/** Platform threads, to compare with the virtual ones of the case "checkout". */
public final class ThreadsCase implements Case {

	@Override
	public String name() {
		return "threads";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (Database database = new H2InMemory();
				Bench bench = Bench.start(
						setting.application().with("platform threads", "--spring.threads.virtual.enabled=false"),
						database, setting.kakaoPay())) {
			Purchases purchases = new Purchases(setting, bench, results);
			purchases.warmUp(32);
			purchases.measure("platform threads", 32, 0, 3000);
			purchases.measure("platform threads", 400, 800, 6000);
		}
	}

}
