package com.moviecurators.benchmarks.cases;

import java.time.Duration;

import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.scenario.Gatling;

/**
 * Whole checkouts in Gatling, for its report of each step. It takes too much of the
 * machine to be the load of the other cases.
 */
public final class ScenarioCase implements Case {

	private static final int CLIENTS = 32;

	@Override
	public String name() {
		return "scenario";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (Database database = new H2InMemory();
				Bench bench = Bench.start(setting.application(), database, setting.kakaoPay())) {
			new Purchases(setting, bench, results).warmUp(CLIENTS);
			setting.kakaoPay().delay(Duration.ofMillis(100));
			int each = setting.operations(60);
			System.out.println("Gatling's report is in "
					+ Gatling.wholeCheckouts(bench.server().origin(), bench.members().add(each * CLIENTS), CLIENTS));
			setting.kakaoPay().delay(Duration.ZERO);
			Reconciliation.requireEqual(bench);
		}
	}

}
