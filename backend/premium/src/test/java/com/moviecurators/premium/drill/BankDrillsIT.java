package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.load.Journey;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bank is later than every time-out, in hours that the database's clock and
 * KakaoPay's jump over. Both end at the same time, as far ahead as
 * {@link ConnectionPoolIT} finds them, to which it does not matter.
 */
@Order(10)
class BankDrillsIT {

	private static final Duration HOUR = Duration.ofHours(1);

	/** Nodes follow the database's clock every 10 s. */
	private static final Duration TO_FOLLOW = Duration.ofSeconds(25);

	private static final Set<String> OPEN = Set.of("UNKNOWN", "RETURNED", "APPROVING");

	private static final Report REPORT = new Report("bank", "Drills: a bank that is late, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	@DrillTest
	void bankIsLaterThanEveryTimeOut() {
		Drill disagreeing = Drill.start(ENVIRONMENT, REPORT,
				"KakaoPay's clock an hour behind, then an hour ahead of ours",
				"nothing is closed that may have been charged; whom the bank charges within the window is premium");
		List<Buyer> inTime = unknown(disagreeing.buyers(5), Duration.ofMinutes(50));
		List<Buyer> never = unknown(disagreeing.buyers(5), Duration.ofMinutes(165));
		List<Buyer> all = Stream.concat(inTime.stream(), never.stream()).toList();
		long behind = stillOpen(all, () -> setOurs(HOUR));
		long ahead = stillOpen(never, () -> ENVIRONMENT.kakaoPay().advance(HOUR.multipliedBy(2)));
		setOurs(HOUR.multipliedBy(2));
		disagreeing.outage(Outage.Part.CLOCK, disagreeing.start());
		Outcome agreed = disagreeing.awaitQuiescence(all);
		agreed.report(("10 unknown payments: %d open while KakaoPay was behind, %d of 5 while it was ahead; "
				+ "%d of 5 premium, %d of 5 closed when the clocks agreed")
			.formatted(behind, ahead, premium(inTime), closed(never)));
		assertThat(behind).isEqualTo(10);
		assertThat(ahead).isEqualTo(5);
		assertThat(premium(inTime)).isEqualTo(5);
		assertThat(closed(never)).isEqualTo(5);
		laterThanTheWindow(never);
	}

	/** The members have paid again when the bank comes through. */
	private static void laterThanTheWindow(List<Buyer> closed) {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "the bank comes through after the payment was closed",
				"KakaoPay is asked once more, hours later: recorded, and the whole amount goes back");
		Concurrently.all(closed, (buyer) -> buyer.member().startPayment().map((order) -> {
			Journey.PAYS.run(buyer.member(), order);
			return order;
		}).orElseThrow());
		ENVIRONMENT.kakaoPay().advance(HOUR.multipliedBy(7));
		setOurs(HOUR.multipliedBy(9));
		boolean refunded = Polling.untilTrue(TO_FOLLOW.multipliedBy(2), Duration.ofSeconds(1),
				() -> closed.stream().allMatch((buyer) -> status(buyer).equals("REFUNDED")));
		Outcome outcome = drill.awaitQuiescence(List.of());
		outcome.report("5 payments charged after they were closed: %s refunded, %d members premium by another one"
			.formatted(refunded ? "all" : "not all", premium(closed)));
		assertThat(refunded).isTrue();
		assertThat(premium(closed)).isEqualTo(5);
	}

	private static List<Buyer> unknown(List<Buyer> buyers, Duration bank) {
		buyers.forEach((buyer) -> ENVIRONMENT.kakaoPay()
			.faultOf(buyer.order(), "approve", "error-before-effect:%d:-780:0290".formatted(bank.toMillis())));
		return Concurrently.all(buyers, (buyer) -> {
			buyer.approve();
			return buyer;
		});
	}

	/**
	 * Sets a clock, waits until KakaoPay was asked twice about each payment, and counts
	 * the payments that nobody has closed.
	 */
	private static long stillOpen(List<Buyer> buyers, Runnable jump) {
		jump.run();
		int asked = inquiries(buyers);
		boolean again = Polling.untilTrue(TO_FOLLOW, Duration.ofSeconds(1),
				() -> !buyers.stream().allMatch((buyer) -> OPEN.contains(status(buyer)))
						|| inquiries(buyers) >= asked + 2 * buyers.size());
		assertThat(again).as("KakaoPay was asked again").isTrue();
		return buyers.stream().filter((buyer) -> OPEN.contains(status(buyer))).count();
	}

	/** Sets the clocks of the database and of the nodes, and waits until nodes follow. */
	private static void setOurs(Duration ahead) {
		long jumps = jumps();
		ENVIRONMENT.database().server().clock().setAhead(ahead);
		ENVIRONMENT.nodes().forEach((node) -> node.clock().setAhead(ahead));
		assertThat(Polling.untilTrue(TO_FOLLOW, Duration.ofMillis(200), () -> jumps() == jumps + 2))
			.as("the nodes follow the database's clock")
			.isTrue();
	}

	private static long jumps() {
		return ENVIRONMENT.nodes().stream().mapToLong((node) -> node.logged("The database's clock has jumped")).sum();
	}

	/** Reads the payment, which expedites its next check. */
	private static String status(Buyer buyer) {
		return buyer.member().read(buyer.order()).get("status");
	}

	private static int inquiries(List<Buyer> buyers) {
		return buyers.stream().mapToInt((buyer) -> ENVIRONMENT.kakaoPay().calls(buyer.order(), "order")).sum();
	}

	private static long premium(List<Buyer> buyers) {
		return buyers.stream().filter((buyer) -> buyer.member().isPremium()).count();
	}

	private static long closed(List<Buyer> buyers) {
		return buyers.stream().filter((buyer) -> status(buyer).equals("FAILED")).count();
	}

}
