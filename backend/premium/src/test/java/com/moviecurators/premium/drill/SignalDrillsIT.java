package com.moviecurators.premium.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.check.RepairTimes;
import com.moviecurators.premium.drill.load.ApiClient;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.process.ChildProcess;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.DelayedAction;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Response;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Freezes KakaoPay and the database with SIGSTOP, and ends a node with SIGTERM. */
@Execution(ExecutionMode.CONCURRENT)
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignalDrillsIT {

	private static final Report REPORT = new Report("signal", "Drills: processes that stop, seed " + Seed.VALUE);

	private static Environment environment;

	@BeforeAll
	static void open() {
		environment = Environment.plan("signal-drills").withOwnDatabaseServer().open();
		// The first approvals of a node take seconds longer, which is not what the drills
		// measure.
		Concurrently.times(6, (number) -> Buyer.of(Member.of(environment)).returnFromKakaoPay().approve());
	}

	@AfterAll
	static void close() {
		environment.close();
	}

	@DrillTest
	@Order(1)
	void kakaoPayFrozenThirtySecondsDuringApprove() {
		Drill drill = Drill.start(environment, REPORT, "KakaoPay stalls 30 s",
				"nothing lost, no response takes longer than 20 s, all final 60 s after the stall began");
		List<Buyer> buyers = Drill.letReturn(drill.buyers(20));
		Instant frozen = Drill.now();
		List<Duration> waits;
		environment.kakaoPay().process().freeze();
		try (DelayedAction thaw = DelayedAction.in(Duration.ofSeconds(30), environment.kakaoPay().process()::thaw)) {
			waits = Concurrently.all(buyers, Buyer::approve);
			thaw.await();
		}
		drill.outage(Outage.Part.KAKAOPAY, frozen);
		Outcome outcome = drill.awaitQuiescence(buyers);
		RepairTimes repairTimes = outcome.repairTimesOfOutage();
		outcome.report(
				"%d payments, %d premium; longest wait for a response %s; the last one final %s after the stall began"
					.formatted(buyers.size(), outcome.premium(), KillRoundsSummary.seconds(longest(waits)),
							KillRoundsSummary.seconds(repairTimes.worst())));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(repairTimes.count()).isEqualTo(20);
		assertThat(longest(waits)).isLessThan(Duration.ofSeconds(20));
		assertThat(repairTimes.worst()).isLessThan(Duration.ofSeconds(60));
	}

	@DrillTest
	@Order(2)
	void databaseFrozenTenSecondsDuringApprove() {
		Drill drill = Drill.start(environment, REPORT, "database frozen 10 s during approve",
				"nothing lost, no error but 503, all final 15 s after the freeze began");
		List<Buyer> buyers = drill.buyers(20);
		// KakaoPay's responses arrive while the database is frozen.
		environment.kakaoPay().fault("approve", "slow:3000", buyers.size());
		Drill.letReturn(buyers);
		List<Instant> frozen = new ArrayList<>();
		try (DelayedAction freeze = DelayedAction.in(Duration.ZERO, () -> {
			drill.awaitApproveCalls(buyers);
			frozen.add(Drill.now());
			freezeDatabase(Duration.ofSeconds(10));
		})) {
			Concurrently.all(buyers, Buyer::approve);
			freeze.await();
		}
		drill.outage(Outage.Part.DATABASE, frozen.getFirst());
		Outcome outcome = drill.awaitQuiescence(buyers);
		RepairTimes repairTimes = outcome.repairTimesOfOutage();
		outcome.report(
				"20 payments, %d premium, %d approve calls; %d interrupted by the freeze, the last one final %s after it began"
					.formatted(outcome.premium(), outcome.approveCalls(), repairTimes.count(),
							KillRoundsSummary.seconds(repairTimes.worst())));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(outcome.approveCalls()).isEqualTo(20);
		assertThat(repairTimes.count()).isPositive();
		assertThat(repairTimes.worst()).isLessThan(Duration.ofSeconds(15));
	}

	@DrillTest
	@Order(3)
	void terminatedNodeFinishesItsApprovalsAndRefunds() {
		Drill drill = Drill.start(environment, REPORT, "SIGTERM under load",
				"every approval and refund in flight is answered, the process ends within 30 s with exit code 143");
		Node leaving = environment.nodes().getLast();
		List<Buyer> buyers = drill.buyers(30, leaving);
		List<Buyer> withdrawing = drill.buyers(10, leaving);
		Concurrently.all(withdrawing, Buyer::approve);
		environment.kakaoPay().fault("approve", "slow:6000", buyers.size());
		environment.kakaoPay().fault("cancel", "slow:6000", withdrawing.size());
		List<Response> responses;
		List<Instant> terminated = new ArrayList<>();
		try (DelayedAction end = DelayedAction.in(Duration.ZERO, () -> {
			drill.awaitApproveCalls(buyers);
			drill.awaitCancels(withdrawing);
			terminated.add(Drill.now());
			leaving.process().terminate();
		})) {
			responses = Concurrently.all(requests(buyers, withdrawing), Supplier::get);
			end.await();
		}
		assertThat(leaving.process().ended(Duration.ofSeconds(30))).isTrue();
		Duration took = Duration.between(terminated.getFirst(), Drill.now());
		List<Buyer> all = Stream.concat(buyers.stream(), withdrawing.stream()).toList();
		all.forEach((buyer) -> buyer.member().moveTo(environment.nodes().getFirst()));
		Outcome outcome = drill.awaitQuiescence(all);
		long receipts = count(responses, "APPROVED");
		long refunds = count(responses, "REFUNDED");
		outcome.report("30 approvals and 10 refunds in flight, %d receipts, %d refunded; ended with %d after %s"
			.formatted(receipts, refunds, leaving.process().exitCode(), KillRoundsSummary.seconds(took)));
		assertThat(receipts).as("%s", responses).isEqualTo(30);
		assertThat(refunds).as("%s", responses).isEqualTo(10);
		assertThat(leaving.process().exitCode()).isEqualTo(143);
	}

	private static List<Supplier<Response>> requests(List<Buyer> buyers, List<Buyer> withdrawing) {
		return Stream
			.concat(buyers.stream().<Supplier<Response>>map((buyer) -> () -> approveByScriptAlone(buyer)),
					withdrawing.stream().<Supplier<Response>>map((buyer) -> () -> withdraw(buyer)))
			.toList();
	}

	private static Response withdraw(Buyer buyer) {
		return buyer.member().api().refund(buyer.order(), 39_000, ApiClient.newKey());
	}

	private static long count(List<Response> responses, String status) {
		return responses.stream()
			.filter((response) -> response.status() == 200 && response.get("status").equals(status))
			.count();
	}

	/**
	 * Approves without loading the page, which would store the token: recovery on the
	 * other node approves a stored token after a few seconds.
	 */
	private static Response approveByScriptAlone(Buyer buyer) {
		return buyer.member().api().approve(buyer.order(), Member.token(buyer.address()), ApiClient.newKey());
	}

	private static void freezeDatabase(Duration time) {
		ChildProcess database = environment.database().server().process();
		database.freeze();
		try {
			Polling.pause(time);
		}
		finally {
			database.thaw();
		}
	}

	private static Duration longest(List<Duration> waits) {
		return waits.stream().max(Duration::compareTo).orElseThrow();
	}

}
