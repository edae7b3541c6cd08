package com.moviecurators.benchmarks.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.benchmarks.checkout.Journeys;
import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.member.Member;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.report.Row;

/** Whole checkouts while KakaoPay takes 100 ms for a call. */
public final class JourneyCase implements Case {

	private static final int CLIENTS = 32;

	private static final Duration DELAY = Duration.ofMillis(100);

	@Override
	public String name() {
		return "journey";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (Database database = new H2InMemory();
				Bench bench = Bench.start(setting.application(), database, setting.kakaoPay())) {
			new Purchases(setting, bench, results).warmUp(CLIENTS);
			Journeys.go(bench.server().origin(), bench.members().add(600), CLIENTS);
			setting.kakaoPay().delay(DELAY);
			List<Measurement> runs = new ArrayList<>();
			for (int round = 0; round < setting.rounds(); round++) {
				List<Member> members = bench.members().add(setting.operations(900));
				runs.add(bench.measure(() -> Journeys.go(bench.server().origin(), members, CLIENTS)));
			}
			setting.kakaoPay().delay(Duration.ZERO);
			Reconciliation.requireEqual(bench);
			results.add(new Row("application", "whole checkout", database.name(), CLIENTS, DELAY.toMillis(), runs));
		}
	}

}
