package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.load.ApiClient;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.DelayedAction;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Response;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** The nodes' own clocks are wrong, each in another way. The database's is right. */
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockDrillsIT {

	private static final Duration NINE_HOURS = Duration.ofHours(9);

	private static final Duration SOON = Duration.ofSeconds(15);

	private static final Report REPORT = new Report("clock", "Drills: a node's clock is wrong, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	private static final Node FIRST = ENVIRONMENT.nodes().getFirst();

	private static final Node SECOND = ENVIRONMENT.nodes().getLast();

	@AfterAll
	static void setClocks() {
		ENVIRONMENT.nodes().forEach((node) -> node.clock().setAhead(Duration.ZERO));
	}

	/**
	 * Recovery leaves a time-out in doubt until KakaoPay knows, although one node
	 * believes that all windows are over. The next click on that node pays nothing.
	 */
	@DrillTest
	@Order(1)
	void nodeNineHoursAheadEndsNoDoubt() {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "a node starts nine hours ahead, the bank is slow",
				"nothing closed, no second payment; charged once and premium when the bank comes through");
		assertSaysThatItIsOff(SECOND, NINE_HOURS);
		assertThat(FIRST.health()).isEqualTo("UP");
		List<Buyer> timedOut = drill.buyers(5, FIRST);
		List<Buyer> doubtful = drill.buyers(5, FIRST);
		// Our read time-out is 15 s.
		timedOut.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "slow-effect:22000"));
		doubtful.forEach((buyer) -> ENVIRONMENT.kakaoPay()
			.faultOf(buyer.order(), "approve", "error-before-effect:20000:-780:0290"));
		long passes = SECOND.logged("Recovery checks");
		List<Buyer> all = Stream.concat(timedOut.stream(), doubtful.stream()).toList();
		Concurrently.all(all, Buyer::approve);
		all.forEach((buyer) -> buyer.member().moveTo(SECOND));
		List<Buyer> sold = Concurrently.all(all, ClockDrillsIT::clickAgain).stream().flatMap(Optional::stream).toList();
		drill.awaitCharges(all);
		Outcome outcome = drill.awaitQuiescence(all);
		long checks = SECOND.logged("Recovery checks") - passes;
		outcome.report(
				"10 payments in doubt: %d premium, %d of 10 clicks sold a second payment; %d passes of the node that is ahead found work"
					.formatted(outcome.premium(), sold.size(), checks));
		assertThat(sold).isEmpty();
		assertThat(outcome.premium()).isEqualTo(10);
		assertThat(checks).isPositive();
	}

	/**
	 * While approvals are under way on one node, its clock is set back 13 minutes, and
	 * the other's is 45 seconds ahead. Nobody takes over, and nobody waits.
	 */
	@DrillTest
	@Order(2)
	void oneNodeAheadAndOneSetBack() {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "a node 45 s ahead, the other set back 13 min",
				"one approve call for each payment; all final 15 s after it became theirs, read or not");
		List<Buyer> leased = drill.buyers(5, FIRST);
		List<Buyer> read = drill.buyers(5);
		List<Buyer> unread = drill.buyers(5);
		List<Buyer> closed = drill.buyers(5);
		leased.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "slow:9000"));
		Stream.of(read, unread)
			.flatMap(List::stream)
			.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "drop-answer-after-effect"));
		SECOND.clock().setAhead(Duration.ofSeconds(45));
		List<Buyer> approving = Stream.of(leased, read, unread).flatMap(List::stream).toList();
		try (DelayedAction shift = DelayedAction.in(Duration.ZERO, () -> {
			drill.awaitApproveCalls(approving);
			FIRST.clock().setAhead(Duration.ofMinutes(-13));
			Drill.letReturn(closed);
		})) {
			Concurrently.all(approving, (buyer) -> approveAndRead(buyer, read));
			shift.await();
		}
		assertSaysThatItIsOff(FIRST, Duration.ofMinutes(-13));
		assertSaysThatItIsOff(SECOND, Duration.ofSeconds(45));
		Outcome outcome = drill.awaitQuiescence(Stream.concat(approving.stream(), closed.stream()).toList());
		Duration readTime = outcome.of(read).repairTimes().worst();
		Duration unreadTime = outcome.of(unread).repairTimes().worst();
		Duration closedTime = outcome.of(closed).timesFromReturn().worst();
		outcome.report(
				"20 payments, %d premium by %d approve calls; without a response: final after %s if read, %s if not; tab closed: %s"
					.formatted(outcome.premium(), outcome.approveCalls(), KillRoundsSummary.seconds(readTime),
							KillRoundsSummary.seconds(unreadTime), KillRoundsSummary.seconds(closedTime)));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(outcome.of(leased).approveCalls()).isEqualTo(5);
		assertThat(outcome.approveCalls()).isEqualTo(20);
		assertThat(List.of(readTime, unreadTime, closedTime)).allSatisfy((time) -> assertThat(time).isLessThan(SOON));
	}

	private static Buyer approveAndRead(Buyer buyer, List<Buyer> readers) {
		buyer.approve();
		if (readers.contains(buyer)) {
			buyer.member().awaitFinalStatus(buyer.order());
		}
		return buyer;
	}

	/** Requires log, health and metric within seconds: clocks are compared every 10 s. */
	private static void assertSaysThatItIsOff(Node node, Duration off) {
		assertThat(Polling.untilTrue(SOON, Duration.ofMillis(500),
				() -> node.health().equals("CLOCK_OFF")
						&& Math.abs(node.gauge("premium.clock.offset") - off.toSeconds()) < 5))
			.as("%s, %s s", node.health(), node.gauge("premium.clock.offset"))
			.isTrue();
		assertThat(node.logged("This node's clock is off by")).isPositive();
	}

	/** Clicks on the button again, and returns the buyer if another payment was sold. */
	private static Optional<Buyer> clickAgain(Buyer buyer) {
		buyer.member().signIn();
		Response response = buyer.member().api().start(ApiClient.newKey());
		return Optional.of(buyer)
			.filter((some) -> response.status() == 201 && !response.get("order").equals(some.order()));
	}

}
