package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.load.ReadLatencies;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.DelayedAction;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps 30 approvals waiting for KakaoPay on a node with 5 database connections. It is
 * the last drill on the shared environment.
 */
@Isolated("measures latencies of milliseconds")
@Order(11)
class ConnectionPoolIT {

	private static final Report REPORT = new Report("connection-pool",
			"Drill: connection pool of 5, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	@AfterAll
	static void close() {
		SharedEnvironment.close();
	}

	@DrillTest
	void readsStayFastWhileApprovalsWait() {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "connection pool of 5 while KakaoPay stalls",
				"50 unrelated reads, ten times over, stay below 50 ms p99");
		Node narrow = ENVIRONMENT.nodes().getFirst();
		Member reader = Member.of(ENVIRONMENT, narrow).join();
		List<Buyer> buyers = drill.buyers(30, narrow);
		ReadLatencies.of(reader, 500);
		ENVIRONMENT.kakaoPay().fault("approve", "slow:8000", buyers.size());
		// Nobody loads the return page: it would store the token, which the other node
		// may approve.
		List<ReadLatencies> reads = new ArrayList<>();
		try (DelayedAction reading = DelayedAction.in(Duration.ZERO, () -> {
			drill.awaitApproveCalls(buyers);
			reads.add(ReadLatencies.of(reader, 500));
		})) {
			Concurrently.all(buyers, Buyer::approve);
			reading.await();
		}
		Outcome outcome = drill.awaitQuiescence(buyers);
		ReadLatencies during = reads.getFirst();
		outcome.report(
				"30 approvals stalled for 8 s; 500 reads of the own account in %s: p50 %s ms, p99 %s ms, worst %s ms"
					.formatted(KillRoundsSummary.seconds(during.took()), during.millis(50), during.millis(99),
							during.millis(100)));
		assertThat(outcome.premium()).isEqualTo(30);
		assertThat(during.took()).as("all of them within the stall").isLessThan(Duration.ofSeconds(6));
		assertThat(during.millis(99)).isLessThan(50);
	}

}
