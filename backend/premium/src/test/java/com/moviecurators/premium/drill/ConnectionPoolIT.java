package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.drill.Drilling.Buyer;
import com.moviecurators.premium.drill.Drilling.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections are few while KakaoPay stalls. */
@Isolated("measures milliseconds")
class ConnectionPoolIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static final Report REPORT = new Report("connection-pool", "Drill: few connections, seed " + SEED);

	private static Scene scene;

	@BeforeAll
	static void open() {
		scene = Scene.plan("connection-pool", SEED)
			.withOneNode()
			.with(List.of("--spring.datasource.hikari.maximum-pool-size=5"))
			.open();
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@DrillTest
	void poolOfFiveWhileKakaoPayStalls() {
		Drilling drill = Drilling.begin(scene, REPORT, "connection pool of 5 while KakaoPay stalls",
				"50 unrelated reads, ten times over, stay below 50 ms p99");
		Node narrow = scene.nodes().getFirst();
		Member reader = scene.newMemberOf(narrow).join();
		List<Buyer> buyers = Together.times(30, (number) -> Buyer.of(scene.newMemberOf(narrow)).comeBack());
		Reads.of(reader, 500);
		scene.kakao().fault("approve", "slow:8000", buyers.size());
		List<Reads> reads = new ArrayList<>();
		try (Later reading = Later.in(Duration.ofMillis(1500), () -> reads.add(Reads.of(reader, 500)))) {
			Together.all(buyers, Buyer::approve);
			reading.await();
		}
		Outcome outcome = drill.rest(buyers);
		Reads during = reads.getFirst();
		outcome.report(
				"30 approvals stalled for 8 s; 500 reads of the own account in %s: p50 %s ms, p99 %s ms, worst %s ms"
					.formatted(Summary.seconds(during.took()), during.millis(50), during.millis(99),
							during.millis(100)));
		assertThat(outcome.premium()).isEqualTo(30);
		assertThat(during.took()).as("all of them within the stall").isLessThan(Duration.ofSeconds(6));
		assertThat(during.millis(99)).isLessThan(50);
	}

}
