package com.moviecurators.benchmarks.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.moviecurators.benchmarks.checkout.Checkouts;
import com.moviecurators.benchmarks.database.Filling;
import com.moviecurators.benchmarks.database.MariaDb;
import com.moviecurators.benchmarks.load.ApiRequest;
import com.moviecurators.benchmarks.load.Wrk;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.member.Member;
import com.moviecurators.benchmarks.process.Waiting;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Figure;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.report.Row;

/** The same with a thousand and with a million payments in the tables of MariaDB. */
public final class VolumeCase implements Case {

	private static final int FEW = 1_000;

	private static final int MANY = 1_000_000;

	private static final int CLIENTS = 16;

	@Override
	public String name() {
		return "volume";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (MariaDb database = MariaDb.start();
				Bench bench = Bench.start(setting.application(), database, setting.kakaoPay())) {
			// Twice: what comes second is to be no warmer than what comes first.
			Purchases purchases = new Purchases(setting, bench, results);
			purchases.warmUp(CLIENTS);
			purchases.warmUp(CLIENTS);
			Filling.fill(database, 1, FEW);
			double few = measure(setting, bench, results, "1,000 payments");
			Filling.fill(database, FEW + 1, MANY);
			double many = measure(setting, bench, results, "1,000,000 payments");
			results.add(new Figure("approve at 1,000,000 payments / at 1,000, CPU", many / few, ""));
			results.add(new Figure("database time of an idle pass", idlePass(database), "ms"));
			Reconciliation.requireEqual(bench);
		}
	}

	/** Returns the CPU of an approve. */
	private static double measure(Setting setting, Bench bench, Results results, String size) {
		List<Measurement> approvals = new ArrayList<>();
		for (int round = 0; round < setting.rounds(); round++) {
			Checkouts checkouts = Checkouts.of(bench, setting.operations(2000), CLIENTS);
			checkouts.start();
			approvals.add(checkouts.measureApprove());
		}
		Row approve = row("approve, " + size, bench, approvals);
		results.add(approve);
		List<Member> members = bench.members().add(100);
		results.add(row("history page, " + size, bench, List.of(send(bench, histories(members)))));
		results.add(row("support search, " + size, bench, List.of(send(bench, searches(bench)))));
		return approve.warmCpu();
	}

	private static Row row(String operation, Bench bench, List<Measurement> runs) {
		return new Row("application", operation, bench.database().name(), CLIENTS, 0, runs);
	}

	private static Measurement send(Bench bench, List<ApiRequest> requests) {
		return bench.measure(() -> Wrk.sendAll(bench.server().origin(), requests, CLIENTS));
	}

	private static List<ApiRequest> histories(List<Member> members) {
		return members.stream().map((member) -> ApiRequest.get("/api/payments", member.token())).toList();
	}

	/** Few: one member of support may ask 600 times in ten minutes. */
	private static List<ApiRequest> searches(Bench bench) {
		return bench.members()
			.add(100, "SUPPORT")
			.stream()
			.map((support) -> ApiRequest.post("/api/support/search", support.token(), UUID.randomUUID().toString(),
					"{\"text\":\"filling7@example.com\",\"page\":0}"))
			.toList();
	}

	/** Returns milliseconds of the database for all that one pass asks. */
	private static double idlePass(MariaDb database) {
		Waiting.pause(Duration.ofSeconds(10));
		return database.millisPerRecoveryPass(Duration.ofSeconds(20));
	}

}
