package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.check.Checker;
import com.moviecurators.premium.drill.check.Finding;
import com.moviecurators.premium.drill.check.Finding.Kind;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.check.Quiescence;
import com.moviecurators.premium.drill.check.SeededDiscrepancy;
import com.moviecurators.premium.drill.check.SystemSnapshot;
import com.moviecurators.premium.drill.load.Admins;
import com.moviecurators.premium.drill.load.LoadGenerator;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.process.ChildProcess;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills random nodes, and at times the database, while members pay and withdraw, and
 * while admins decide. {@code -Ddrill.rounds=200} sets the number of kills.
 * {@code -Ddrill.seed=…} repeats the random choices of a run.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class KillRoundsIT {

	private static final int ROUNDS = Integer.getInteger("drill.rounds", 6);

	/** So many rounds interrupt whatever can be interrupted. */
	private static final int MANY = 100;

	/**
	 * Shortens the lease when there are few rounds, which end before a lease of 30 s
	 * does. The other node then takes over between the kills. KakaoPay takes 800 ms at
	 * most.
	 */
	private static final List<String> SETTINGS = (ROUNDS < MANY)
			? List.of("--premium.payment.lease=10s", "--kakaopay.read-timeout=4s") : List.of();

	private static final int DATABASE_EVERY = 5;

	/**
	 * A repair takes a pass of recovery and an inquiry, unless a lease has to end first.
	 */
	private static final Duration MEDIAN_REPAIR = Duration.ofSeconds(10);

	/** Two leases of 30 s, if the next node dies as well, and the start of a node. */
	private static final Duration WORST_REPAIR = Duration.ofSeconds(75);

	private static Environment environment;

	private static SystemSnapshot snapshot;

	private static List<String> gaveUp;

	private static boolean finished;

	private static List<String> alerts;

	@BeforeAll
	static void killProcesses() {
		environment = Environment.plan("kill-rounds").withOwnDatabaseServer().with(SETTINGS).open();
		Random random = new Random(Seed.VALUE);
		List<Outage> outages = new ArrayList<>();
		try (Admins admins = Admins.start(environment, random);
				LoadGenerator load = LoadGenerator.startWithRefunds(environment, random, Duration.ofMillis(800))) {
			for (int round = 1; round <= ROUNDS; round++) {
				Polling.pause(Duration.ofMillis(800 + random.nextInt(2500)));
				outages.add((round % DATABASE_EVERY == 0) ? killDatabase(random) : killNode(random));
			}
			load.stop();
			finished = load.awaitFinished(Duration.ofMinutes(4));
			List<Member> all = Stream.concat(load.members().stream(), admins.members().stream()).toList();
			snapshot = Quiescence.of(environment, all, outages, Duration.ofMinutes(2));
			gaveUp = Stream.concat(load.gaveUp().stream(), admins.gaveUp().stream()).toList();
			alerts = alerts(load.reviewed());
		}
	}

	/**
	 * Alerts about other payments than those that were brought into review on purpose.
	 */
	private static List<String> alerts(Set<String> reviewed) {
		return environment.nodes()
			.stream()
			.flatMap((node) -> node.lines("ALERT").stream())
			.filter((line) -> reviewed.stream().noneMatch(line::contains))
			.toList();
	}

	@AfterAll
	static void close() {
		environment.close();
	}

	/** With the queries that Spring AOT wrote, which no other test of behaviour runs. */
	@DrillTest
	void whatIsKilledIsWhatProductionRuns() {
		assertThat(environment.nodes()).allMatch((node) -> node.logged("Starting AOT-processed") > 0);
	}

	@DrillTest
	void nothingIsLostAndNobodyIsChargedTwice() {
		List<Finding> findings = Checker.check(snapshot);
		KillRoundsSummary summary = KillRoundsSummary.of(snapshot, findings);
		new Report("kill-rounds", "Kill rounds", summary.table()).add(new Report.Row("kill rounds, seed " + Seed.VALUE,
				"0 lost, 0 doubled", summary.text(), findings.stream().map(Finding::toString).toList()));
		assertThat(findings).isEmpty();
		assertThat(gaveUp).isEmpty();
		assertThat(finished).as("every member finished").isTrue();
		assertThat(alerts).as("alerts about what heals by itself").isEmpty();
		assertThat(snapshot.outages()).hasSize(ROUNDS);
		assertThat(snapshot.database().approvals()).hasSizeGreaterThan(5 * ROUNDS);
		requireRefundsAndDecisions(summary.refunds());
		requireRepairs(summary);
	}

	/** Rounds without money that goes back on each one's word would show less. */
	private static void requireRefundsAndDecisions(KillRoundsSummary.Refunds refunds) {
		assertThat(refunds.byMembers()).as("withdrawals").isGreaterThanOrEqualTo(ROUNDS / 2);
		assertThat(refunds.inConsole()).as("refunds in the partner console").isPositive();
		assertThat(refunds.byAdmins()).as("refunds that admins decided").isPositive();
		assertThat(refunds.decisions()).as("decisions that two admins made").isPositive();
		if (ROUNDS >= MANY) {
			assertThat(refunds.repairTimes().count()).as("refunds interrupted by a kill").isPositive();
		}
		assertThat(refunds.repairTimes().worst()).isLessThanOrEqualTo(WORST_REPAIR);
	}

	/** Kills that interrupt no payment would show nothing. */
	private static void requireRepairs(KillRoundsSummary summary) {
		assertThat(summary.repairTimes().count()).as("payments interrupted by the kill of a node").isPositive();
		Stream.of(summary.repairTimes(), summary.databaseRepairs()).forEach((repairTimes) -> {
			assertThat(repairTimes.median()).isLessThanOrEqualTo(MEDIAN_REPAIR);
			assertThat(repairTimes.worst()).isLessThanOrEqualTo(WORST_REPAIR);
		});
	}

	@ParameterizedTest
	@Execution(ExecutionMode.SAME_THREAD)
	@EnumSource
	void checkerFindsSeededDiscrepancy(SeededDiscrepancy seeded) {
		List<Kind> found = Checker.check(seeded.in(snapshot, environment.database()))
			.stream()
			.map(Finding::kind)
			.toList();
		assertThat(found).contains(seeded.kind());
	}

	private static Outage killNode(Random random) {
		Node node = environment.nodes().get(random.nextInt(2));
		Instant now = kill(node.process());
		Polling.pause(Duration.ofMillis(random.nextInt(500)));
		node.restart();
		return new Outage(Outage.Part.NODE, now, now());
	}

	private static Outage killDatabase(Random random) {
		Instant now = kill(environment.database().server().process());
		Polling.pause(Duration.ofMillis(random.nextInt(2000)));
		environment.database().server().restart();
		return new Outage(Outage.Part.DATABASE, now, now());
	}

	private static Instant kill(ChildProcess process) {
		Instant now = now();
		process.kill();
		return now;
	}

	private static Instant now() {
		return Clock.systemUTC().instant();
	}

}
