package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.moviecurators.premium.drill.Finding.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members keep coming while one node after the other, and now and then the database, is
 * killed. {@code -Ddrill.rounds=200} makes it long, {@code -Ddrill.seed=…} repeats the
 * choices of a run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillRoundsIT {

	private static final int ROUNDS = Integer.getInteger("drill.rounds", 6);

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	/**
	 * A few rounds are over before the lease of production has ended once. A short one
	 * lets the other node take over between the kills. KakaoPay takes 800 ms at most.
	 */
	private static final List<String> SETTINGS = (ROUNDS < 100)
			? List.of("--premium.payment.lease=10s", "--kakaopay.read-timeout=4s") : List.of();

	private static final int DATABASE_EVERY = 5;

	private static Scene scene;

	private static Evidence evidence;

	private static List<String> stuck;

	@BeforeAll
	static void killRoundAfterRound() {
		scene = Scene.plan("kill-rounds", SEED).withOwnDatabaseServer().with(SETTINGS).open();
		Random dice = new Random(SEED);
		List<Outage> outages = new ArrayList<>();
		try (Crowd crowd = Crowd.coming(scene, dice, Duration.ofMillis(300))) {
			for (int round = 1; round <= ROUNDS; round++) {
				Patience.pause(Duration.ofMillis(800 + dice.nextInt(2500)));
				outages.add((round % DATABASE_EVERY == 0) ? killDatabase(dice) : killNode(dice));
			}
			crowd.stopComing();
			crowd.hasGone(Duration.ofMinutes(4));
			stuck = crowd.stuck();
			evidence = Rest.of(scene, crowd.members(), outages, Duration.ofMinutes(2));
		}
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@DrillTest
	void nothingIsLostAndNobodyIsChargedTwice() {
		List<Finding> findings = Checker.check(evidence);
		Summary summary = Summary.of(evidence, findings);
		new Report("kill-rounds", "Kill rounds", summary.table()).add(new Report.Row("kill rounds, seed " + SEED,
				"0 lost, 0 doubled", summary.text(), findings.stream().map(Finding::toString).toList()));
		assertThat(findings).isEmpty();
		assertThat(stuck).isEmpty();
		assertThat(evidence.outages()).hasSize(ROUNDS);
		assertThat(evidence.ledger().approvals()).hasSizeGreaterThan(5 * ROUNDS);
	}

	@ParameterizedTest
	@Execution(ExecutionMode.SAME_THREAD)
	@EnumSource
	void checkerFindsWhatIsPlanted(Planted planted) {
		List<Kind> found = Checker.check(planted.in(evidence, scene.database())).stream().map(Finding::kind).toList();
		assertThat(found).contains(planted.kind());
	}

	private static Outage killNode(Random dice) {
		Node node = scene.nodes().get(dice.nextInt(2));
		Instant now = kill(node.program());
		Patience.pause(Duration.ofMillis(dice.nextInt(500)));
		node.restart();
		return new Outage(Outage.Part.NODE, now, now());
	}

	private static Outage killDatabase(Random dice) {
		Instant now = kill(scene.database().server().program());
		Patience.pause(Duration.ofMillis(dice.nextInt(2000)));
		scene.database().server().restart();
		return new Outage(Outage.Part.DATABASE, now, now());
	}

	private static Instant kill(Program program) {
		Instant now = now();
		program.kill();
		return now;
	}

	private static Instant now() {
		return Clock.systemUTC().instant();
	}

}
