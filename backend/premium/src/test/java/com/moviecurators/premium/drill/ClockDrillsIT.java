package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.RepairTimes;
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
@Order(7)
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
	 * Recovery leaves a time-out unknown until KakaoPay knows, although one node believes
	 * that all windows are over. The next click on that node pays nothing.
	 */
	@DrillTest
	@Order(1)
	void nodeNineHoursAheadClosesNothing() {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "a node starts nine hours ahead, the bank is slow",
				"nothing closed, no second payment; charged once and premium when the bank comes through");
		assertSaysThatItIsOff(SECOND, NINE_HOURS);
		assertThat(FIRST.health()).isEqualTo("UP");
		List<Buyer> timedOut = drill.buyers(5, FIRST);
		List<Buyer> unclear = drill.buyers(5, FIRST);
		// Our read time-out is 15 s, and the members click before the bank comes through.
		timedOut.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "slow-effect:30000"));
		unclear.forEach((buyer) -> ENVIRONMENT.kakaoPay()
			.faultOf(buyer.order(), "approve", "error-before-effect:28000:-780:0290"));
		long passes = SECOND.logged("Recovery checks");
		List<Buyer> all = Stream.concat(timedOut.stream(), unclear.stream()).toList();
		Concurrently.all(all, Buyer::approve);
		all.forEach((buyer) -> buyer.member().moveTo(SECOND));
		List<String> clicked = Concurrently.all(all, ClockDrillsIT::clickAgain);
		long sold = IntStream.range(0, all.size()).filter((i) -> !clicked.get(i).equals(all.get(i).order())).count();
		drill.awaitCharges(all);
		Outcome outcome = drill.awaitQuiescence(all);
		long checks = SECOND.logged("Recovery checks") - passes;
		outcome.report(
				"10 unknown payments: %d premium, %d of 10 clicks sold a second payment; %d passes of the node that is ahead found work"
					.formatted(outcome.premium(), sold, checks));
		assertThat(sold).isZero();
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
		Duration readTime = worstOfFive(outcome.of(read).repairTimes());
		Duration unreadTime = worstOfFive(outcome.of(unread).repairTimes());
		Duration closedTime = worstOfFive(outcome.of(closed).timesFromReturn());
		outcome.report(
				"20 payments, %d premium by %d approve calls; without a response: final after %s if read, %s if not; tab closed: %s"
					.formatted(outcome.premium(), outcome.approveCalls(), KillRoundsSummary.seconds(readTime),
							KillRoundsSummary.seconds(unreadTime), KillRoundsSummary.seconds(closedTime)));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(outcome.of(leased).approveCalls()).isEqualTo(5);
		assertThat(outcome.approveCalls()).isEqualTo(20);
		assertThat(List.of(readTime, unreadTime, closedTime)).allSatisfy((time) -> assertThat(time).isLessThan(SOON));
	}

	/** Times that nobody has measured would show nothing. */
	private static Duration worstOfFive(RepairTimes times) {
		assertThat(times.count()).isEqualTo(5);
		return times.worst();
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

	/**
	 * Clicks on the button again, which must work, and returns the order it leads to.
	 */
	private static String clickAgain(Buyer buyer) {
		buyer.member().signIn();
		Response response = buyer.member().api().start(ApiClient.newKey());
		assertThat(response.status()).as("the click: %s", response).isEqualTo(201);
		return response.get("order");
	}

}
