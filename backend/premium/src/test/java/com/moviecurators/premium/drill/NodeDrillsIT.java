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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The database freezes, connections are few, a node is told to end. */
class NodeDrillsIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static final Report REPORT = new Report("node", "Drills: trouble on our side, seed " + SEED);

	private static Scene scene;

	@BeforeAll
	static void open() {
		scene = Scene.open("node-drills", SEED);
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@Test
	void databaseFrozenTenSecondsDuringApprove() {
		Drilling drill = Drilling.begin(scene, REPORT, "database frozen 10 s during approve",
				"nothing lost, no answer but 503 is a failure, all settled 15 s after the freeze began");
		List<Buyer> buyers = drill.returned(20);
		// KakaoPay's answers arrive in the middle of the freeze.
		scene.kakao().fault("approve", "slow:3000", buyers.size());
		List<Instant> frozen = new ArrayList<>();
		try (Later freeze = Later.in(Duration.ofMillis(1500), () -> {
			frozen.add(Drilling.now());
			scene.database().program().freeze();
		}); Later thaw = Later.in(Duration.ofMillis(11500), scene.database().program()::thaw)) {
			Together.all(buyers, Buyer::approve);
			freeze.await();
			thaw.await();
		}
		drill.outage(Outage.Part.DATABASE, frozen.getFirst());
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairsOfOutage();
		outcome.report("20 payments, %d premium, %d approve calls; %d open when it froze, settled %s later at worst"
			.formatted(outcome.premium(), outcome.approveCalls(buyers), repairs.count(),
					Summary.seconds(repairs.worst())));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(outcome.approveCalls(buyers)).isEqualTo(20);
		assertThat(repairs.count()).isPositive();
		assertThat(repairs.worst()).isLessThan(Duration.ofSeconds(15));
	}

	@Test
	void poolOfFiveWhileKakaoPayStalls() {
		Drilling drill = Drilling.begin(scene, REPORT, "connection pool of 5 while KakaoPay stalls",
				"50 unrelated reads, ten times over, stay below 50 ms p99");
		Node narrow = scene.oneMore("narrow", "--spring.datasource.hikari.maximum-pool-size=5");
		Member reader = scene.newMemberOf(narrow).join();
		List<Buyer> buyers = Together.times(30, (number) -> Buyer.of(scene.newMemberOf(narrow)).comeBack());
		Reads.of(reader, 500);
		scene.kakao().fault("approve", "slow:12000", buyers.size());
		List<Reads> reads = new ArrayList<>();
		try (Later reading = Later.in(Duration.ofSeconds(3), () -> reads.add(Reads.of(reader, 500)))) {
			Together.all(buyers, Buyer::approve);
			reading.await();
		}
		Outcome outcome = drill.rest(buyers);
		narrow.program().kill();
		Reads during = reads.getFirst();
		outcome.report(
				"30 approvals stalled for 12 s; 500 reads of the own account in %s: p50 %s ms, p99 %s ms, worst %s ms"
					.formatted(Summary.seconds(during.took()), during.millis(50), during.millis(99),
							during.millis(100)));
		assertThat(outcome.premium()).isEqualTo(30);
		assertThat(during.took()).as("all of them within the stall").isLessThan(Duration.ofSeconds(8));
		assertThat(during.millis(99)).isLessThan(50);
	}

	@Test
	void nodeToldToEndUnderLoadFinishesWhatItBegan() {
		Drilling drill = Drilling.begin(scene, REPORT, "SIGTERM under load",
				"every approval in flight is answered with its receipt, the process ends within 30 s with 143");
		Node leaving = scene.oneMore("leaving");
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

}
