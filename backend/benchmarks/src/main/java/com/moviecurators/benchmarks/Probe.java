package com.moviecurators.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.moviecurators.benchmarks.books.Books;
import com.moviecurators.benchmarks.checkout.Checkouts;
import com.moviecurators.benchmarks.database.Database;
import com.moviecurators.benchmarks.database.H2InMemory;
import com.moviecurators.benchmarks.database.MariaDb;
import com.moviecurators.benchmarks.kakaopay.KakaoPay;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.server.FloorProgram;
import com.moviecurators.benchmarks.server.PackagedApplication;
import com.moviecurators.benchmarks.server.Target;

/** Measures ready and approve of one jar, for whoever tunes it. */
final class Probe {

	private static final String ROW = "%-22s %8.0f %8.1f %8.1f %8.1f %10.2f %8.0f %7.2f %7.2f %7.2f%n";

	private final int clients = Integer.getInteger("clients", 32);

	private final int warmUp = Integer.getInteger("warm-up", 6000);

	private final int operations = Integer.getInteger("operations", 3000);

	private final int rounds = Integer.getInteger("rounds", 3);

	private final int delay = Integer.getInteger("delay", 0);

	private final List<String> jvm = List.of(System.getProperty("jvm", "-Xmx512m").split(" "));

	private final List<String> settings = Arrays.stream(System.getProperty("settings", "").split(" "))
		.filter((setting) -> !setting.isEmpty())
		.toList();

	private Probe() {
	}

	/**
	 * Prints the figures.
	 * @param args the jar, or "floor", and the databases: h2, mariadb
	 */
	public static void main(String[] args) {
		Locale.setDefault(Locale.ROOT);
		Probe probe = new Probe();
		Target target = args[0].equals("floor") ? new FloorProgram(probe.jvm)
				: new PackagedApplication("application", Path.of(args[0]).toAbsolutePath(), probe.jvm, probe.settings);
		try (KakaoPay kakaoPay = KakaoPay.start()) {
			for (String database : args[1].split(",")) {
				probe.measure(target, database.equals("h2") ? new H2InMemory() : MariaDb.start(), kakaoPay);
			}
		}
	}

	private void measure(Target target, Database database, KakaoPay kakaoPay) {
		try (database; Bench bench = Bench.start(target, database, kakaoPay)) {
			System.out.printf("%n%s on %s, %d clients, KakaoPay takes %d ms, %d operations a run%n", target.name(),
					database.name(), this.clients, this.delay, this.operations);
			System.out.printf("%-22s %8s %8s %8s %8s %10s %8s %7s %7s %7s%n", "", "rate/s", "p50 ms", "p95 ms",
					"p99 ms", "CPU s/1000", "RSS MiB", "stmts", "commits", "trips");
			kakaoPay.delay(java.time.Duration.ZERO);
			Checkouts.of(bench, this.warmUp, this.clients).warmUp();
			kakaoPay.delay(java.time.Duration.ofMillis(this.delay));
			for (int round = 0; round < this.rounds; round++) {
				Checkouts checkouts = Checkouts.of(bench, this.operations, this.clients);
				print("ready", checkouts.measureReady());
				print("approve", checkouts.measureApprove());
			}
			Books.requireEqual(bench);
		}
	}

	private static void print(String name, Measurement run) {
		System.out.printf(ROW, name, run.load().rate(), run.load().p50(), run.load().p95(), run.load().p99(),
				run.cpuPerThousand(), run.residentMib(), run.statementsPerOperation(), run.commitsPerOperation(),
				run.roundTripsPerOperation());
	}

}
