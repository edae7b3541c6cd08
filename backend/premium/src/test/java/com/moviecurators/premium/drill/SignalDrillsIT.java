package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.drill.Drilling.Buyer;
import com.moviecurators.premium.drill.Drilling.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay or the database stops for a while, and a node is told to end. */
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignalDrillsIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static final Report REPORT = new Report("signal", "Drills: processes that stop, seed " + SEED);

	private static Scene scene;

	@BeforeAll
	static void open() {
		scene = Scene.plan("signal-drills", SEED).withOwnDatabaseServer().open();
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@DrillTest
	@Order(1)
	void stallOfThirtySecondsLosesNothing() {
		Drilling drill = Drilling.begin(scene, REPORT, "KakaoPay stalls 30 s",
				"nothing lost, nobody waits longer than 20 s for an answer, all settled 60 s after the stall began");
		List<Buyer> buyers = drill.returned(20);
		Instant frozen = Drilling.now();
		List<Duration> waits;
		scene.kakao().program().freeze();
		try (Later thaw = Later.in(Duration.ofSeconds(30), scene.kakao().program()::thaw)) {
			waits = Together.all(buyers, Buyer::approve);
			thaw.await();
		}
		drill.outage(Outage.Part.KAKAOPAY, frozen);
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairsOfOutage();
		outcome
			.report("%d payments, %d premium; longest wait for an answer %s; settled %s after the stall began at worst"
				.formatted(buyers.size(), outcome.premium(), Summary.seconds(longest(waits)),
						Summary.seconds(repairs.worst())));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(repairs.count()).isEqualTo(20);
		assertThat(longest(waits)).isLessThan(Duration.ofSeconds(20));
		assertThat(repairs.worst()).isLessThan(Duration.ofSeconds(60));
	}

	@DrillTest
	@Order(2)
	void databaseFrozenTenSecondsDuringApprove() {
		Drilling drill = Drilling.begin(scene, REPORT, "database frozen 10 s during approve",
				"nothing lost, no answer but 503 is a failure, all settled 15 s after the freeze began");
		List<Buyer> buyers = drill.returned(20);
		// KakaoPay's answers arrive in the middle of the freeze.
		scene.kakao().fault("approve", "slow:3000", buyers.size());
		List<Instant> frozen = new ArrayList<>();
		try (Later freeze = Later.in(Duration.ofMillis(1500), () -> {
			frozen.add(Drilling.now());
			scene.database().server().program().freeze();
		}); Later thaw = Later.in(Duration.ofMillis(11500), scene.database().server().program()::thaw)) {
			Together.all(buyers, Buyer::approve);
			freeze.await();
			thaw.await();
		}
		drill.outage(Outage.Part.DATABASE, frozen.getFirst());
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairsOfOutage();
		outcome.report("20 payments, %d premium, %d approve calls; %d open when it froze, settled %s later at worst"
			.formatted(outcome.premium(), outcome.approveCalls(), repairs.count(), Summary.seconds(repairs.worst())));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(outcome.approveCalls()).isEqualTo(20);
		assertThat(repairs.count()).isPositive();
		assertThat(repairs.worst()).isLessThan(Duration.ofSeconds(15));
	}

	@DrillTest
	@Order(3)
	void nodeToldToEndUnderLoadFinishesWhatItBegan() {
		Drilling drill = Drilling.begin(scene, REPORT, "SIGTERM under load",
				"every approval in flight is answered with its receipt, the process ends within 30 s with 143");
		Node leaving = scene.nodes().getLast();
		List<Buyer> buyers = Together.times(30, (number) -> Buyer.of(scene.newMemberOf(leaving)).comeBack());
		scene.kakao().fault("approve", "slow:4000", buyers.size());
		List<Answer> answers;
		List<Instant> told = new ArrayList<>();
		try (Later end = Later.in(Duration.ofMillis(1500), () -> {
			told.add(Drilling.now());
			leaving.program().terminate();
		})) {
			answers = Together.all(buyers,
					(buyer) -> buyer.member()
						.api()
						.approve(buyer.order(), Member.token(buyer.address()), Api.newKey()));
			end.await();
		}
		assertThat(leaving.program().ended(Duration.ofSeconds(30))).isTrue();
		Duration took = Duration.between(told.getFirst(), Drilling.now());
		buyers.forEach((buyer) -> buyer.member().moveTo(scene.nodes().getFirst()));
		Outcome outcome = drill.rest(buyers);
		long receipts = answers.stream().filter((answer) -> answer.get("status").equals("APPROVED")).count();
		outcome.report("30 approvals in flight, %d receipts; ended with %d after %s".formatted(receipts,
				leaving.program().exitCode(), Summary.seconds(took)));
		assertThat(receipts).isEqualTo(30);
		assertThat(leaving.program().exitCode()).isEqualTo(143);
	}

	private static Duration longest(List<Duration> waits) {
		return waits.stream().max(Duration::compareTo).orElseThrow();
	}

}
