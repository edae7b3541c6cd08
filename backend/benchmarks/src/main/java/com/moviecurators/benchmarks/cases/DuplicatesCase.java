package com.moviecurators.benchmarks.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.benchmarks.checkout.Checkouts;
import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.report.Row;

/**
 * Each approve is sent five times at once. The records say that each was captured once.
 */
public final class DuplicatesCase implements Case {

	private static final int COPIES = 5;

	private static final Duration DELAY = Duration.ofMillis(20);

	@Override
	public String name() {
		return "duplicates";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (Database database = new H2InMemory();
				Bench bench = Bench.start(setting.application(), database, setting.kakaoPay())) {
			new Purchases(setting, bench, results).warmUp(32);
			List<Measurement> runs = new ArrayList<>();
			for (int round = 0; round < setting.rounds(); round++) {
				Checkouts checkouts = Checkouts.of(bench, setting.operations(900), 64);
				checkouts.start();
				setting.kakaoPay().delay(DELAY);
				runs.add(checkouts.measureApproveRepeated(COPIES));
				setting.kakaoPay().delay(Duration.ZERO);
			}
			Reconciliation.requireEqual(bench);
			results
				.add(new Row("application", "approve, each sent 5 times", database.name(), 64, DELAY.toMillis(), runs));
		}
	}

}
