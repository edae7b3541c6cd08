package com.moviecurators.benchmarks.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.moviecurators.benchmarks.checkout.Checkouts;
import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.load.ApiRequest;
import com.moviecurators.benchmarks.load.Wrk;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.member.Member;
import com.moviecurators.benchmarks.process.Waiting;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.report.Row;

/** Reads of other members while 100 payments wait for KakaoPay, with a pool of 10. */
public final class StallCase implements Case {

	private static final Duration STALL = Duration.ofSeconds(4);

	@Override
	public String name() {
		return "stall";
	}

	@Override
	public void run(Setting setting, Results results) {
		try (Database database = new H2InMemory();
				Bench bench = Bench.start(
						setting.application().with("application", "--spring.datasource.hikari.maximum-pool-size=10"),
						database, setting.kakaoPay())) {
			new Purchases(setting, bench, results).warmUp(32);
			List<ApiRequest> reads = reads(bench.members().add(50));
			Wrk.cycle(bench.server().origin(), reads, 5, Duration.ofSeconds(3));
			List<Measurement> runs = new ArrayList<>();
			for (int round = 0; round < setting.rounds(); round++) {
				runs.add(whileStalled(setting, bench, reads));
			}
			Reconciliation.requireEqual(bench);
			results.add(new Row("application", "read while stalled", database.name(), 5, STALL.toMillis(), runs));
		}
	}

	private static List<ApiRequest> reads(List<Member> members) {
		return members.stream().map((member) -> ApiRequest.get("/api/accounts/me", member.token())).toList();
	}

	private static Measurement whileStalled(Setting setting, Bench bench, List<ApiRequest> reads) {
		Checkouts waiting = Checkouts.of(bench, 100, 100);
		setting.kakaoPay().delay(STALL);
		CompletableFuture<Void> payments = CompletableFuture.runAsync(waiting::start);
		Waiting.pause(Duration.ofMillis(1500));
		Measurement measurement = bench.measure(() -> Wrk.sendAll(bench.server().origin(), reads, 5));
		payments.join();
		setting.kakaoPay().delay(Duration.ZERO);
		return measurement;
	}

}
