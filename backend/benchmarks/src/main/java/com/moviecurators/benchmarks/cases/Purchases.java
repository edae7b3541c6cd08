package com.moviecurators.benchmarks.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.benchmarks.checkout.Checkouts;
import com.moviecurators.benchmarks.database.PaymentTables;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.reconciliation.Reconciliation;
import com.moviecurators.benchmarks.report.Results;
import com.moviecurators.benchmarks.report.Row;

/** Measures both halves of purchases under one load. */
record Purchases(Setting setting, Bench bench, Results results) {

	/** The tables are emptied after each, to leave the collector as much as in a run. */
	private static final int WARM_UP_PARTS = 3;

	/** Warms up with a KakaoPay that answers at once. */
	void warmUp(int clients) {
		this.setting.kakaoPay().delay(Duration.ZERO);
		for (int part = 0; part < WARM_UP_PARTS; part++) {
			Checkouts.of(this.bench, this.setting.warmUp() / WARM_UP_PARTS, clients).warmUp();
			Reconciliation.requireEqual(this.bench);
			clear();
		}
	}

	/** Forgets the payments so far, here and at the stand-in. */
	private void clear() {
		PaymentTables.empty(this.bench.database());
		this.setting.kakaoPay().reset();
	}

	/** Measures several runs, reconciles after each, and empties the tables. */
	void measure(String subject, int clients, long delayMillis, int operations) {
		List<Measurement> ready = new ArrayList<>();
		List<Measurement> approve = new ArrayList<>();
		for (int round = 0; round < this.setting.rounds(); round++) {
			clear();
			this.setting.kakaoPay().delay(Duration.ofMillis(delayMillis));
			Checkouts checkouts = Checkouts.of(this.bench, this.setting.operations(operations), clients);
			ready.add(checkouts.measureReady());
			approve.add(checkouts.measureApprove());
			this.setting.kakaoPay().delay(Duration.ZERO);
			Reconciliation.requireEqual(this.bench);
		}
		String database = this.bench.database().name();
		this.results.add(new Row(subject, "ready", database, clients, delayMillis, ready));
		this.results.add(new Row(subject, "approve", database, clients, delayMillis, approve));
	}

}
