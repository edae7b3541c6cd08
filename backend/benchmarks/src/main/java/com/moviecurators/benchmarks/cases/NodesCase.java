package com.moviecurators.benchmarks.cases;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.moviecurators.benchmarks.checkout.Checkouts;
import com.moviecurators.benchmarks.database.MariaDb;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.report.Row;
import com.moviecurators.benchmarks.server.Server;

/** Two nodes on one MariaDB, each with half of the clients. A row for each node. */
public final class NodesCase implements Case {

	private static final int CLIENTS = 16;

	@Override
	public String name() {
		return "nodes";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (MariaDb database = MariaDb.start();
				Bench first = Bench.start(setting.application(), database, setting.kakaoPay());
				Server node = setting.application().start(database, setting.kakaoPay(), first.keys())) {
			Bench second = first.with(node);
			new Purchases(setting, first, results).warmUp(CLIENTS);
			new Purchases(setting, second, results).warmUp(CLIENTS);
			measure(setting, List.of(first, second), results);
			Reconciliation.requireEqual(first);
		}
	}

	/** What the database did is counted for both, so it is left out. */
	private static void measure(Setting setting, List<Bench> nodes, Results results) {
		int operations = setting.operations(3000);
		List<Checkouts> checkouts = nodes.stream().map((node) -> Checkouts.of(node, operations, CLIENTS)).toList();
		add("ready", together(checkouts.stream().map((each) -> start(each, true)).toList()), results, nodes);
		add("approve", together(checkouts.stream().map((each) -> start(each, false)).toList()), results, nodes);
	}

	private static CompletableFuture<Measurement> start(Checkouts checkouts, boolean ready) {
		return CompletableFuture.supplyAsync(ready ? checkouts::measureReady : checkouts::measureApprove);
	}

	private static List<Measurement> together(List<CompletableFuture<Measurement>> runs) {
		return runs.stream().map(CompletableFuture::join).map(Measurement::withoutCounts).toList();
	}

	private static void add(String operation, List<Measurement> runs, Results results, List<Bench> nodes) {
		for (int index = 0; index < runs.size(); index++) {
			results.add(new Row("node %d of 2".formatted(index + 1), operation, nodes.get(index).database().name(),
					CLIENTS, 0, List.of(runs.get(index))));
		}
	}

}
