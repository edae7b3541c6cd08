package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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

/**
 * A clock jumps by an hour: ours ahead of KakaoPay's, back, and KakaoPay's ahead of ours.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class ClockDrillsIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static final Duration HOUR = Duration.ofHours(1);

	private static final String PASS_LINE = "no money lost, nobody told wrong; approvals in flight become receipts; "
			+ "whoever came too late was not charged, and buys at the next click";

	private static final Report REPORT = new Report("clock", "Drills: a clock jumps, seed " + SEED);

	private static final Clockwork CLOCKWORK = new Clockwork();

	private static Scene scene;

	@BeforeAll
	static void open() {
		scene = Scene.plan("clock-drills", SEED).with(CLOCKWORK::command).open();
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@DrillTest
	@Order(1)
	void oursJumpsAhead() {
		jump("our clocks jump an hour ahead", () -> CLOCKWORK.turnTo(HOUR));
	}

	@DrillTest
	@Order(2)
	void oursJumpsBack() {
		jump("our clocks jump an hour back", () -> CLOCKWORK.turnTo(Duration.ZERO));
	}

	@DrillTest
	@Order(3)
	void kakaoPaysJumpsAhead() {
		jump("KakaoPay's clock jumps an hour ahead", () -> scene.kakao().advance(HOUR));
	}

	private void jump(String name, Runnable jump) {
		Drilling drill = Drilling.begin(scene, REPORT, name, PASS_LINE);
		List<Buyer> paid = drill.buyers(5);
		List<Buyer> inFlight = drill.returned(5);
		List<Buyer> silent = drill.returned(5);
		inFlight.forEach((buyer) -> scene.kakao().faultOf(buyer.order(), "approve", "slow:3000"));
		silent.forEach((buyer) -> scene.kakao().faultOf(buyer.order(), "approve", "drop-answer-after-effect"));
		List<Buyer> closed = drill.returned(5);
		try (Later turning = Later.in(Duration.ofMillis(1000), jump)) {
			Together.all(Stream.concat(inFlight.stream(), silent.stream()).toList(), Buyer::approve);
			turning.await();
		}
		List<Buyer> all = Stream.of(paid, inFlight, silent, closed).flatMap(List::stream).toList();
		Together.all(all, ClockDrillsIT::signInAgain);
		// Where the clock was set back, what is planned for later comes when somebody
		// looks.
		Together.all(Stream.of(inFlight, silent, closed).flatMap(List::stream).toList(), ClockDrillsIT::look);
		Together.all(paid, (buyer) -> buyer.comeBack().approve());
		drill.outage(Outage.Part.CLOCK, drill.start());
		Evidence before = drill.rest(all).evidence();
		Together.all(all, (buyer) -> buyAgain(buyer, before));
		Outcome outcome = drill.rest(all);
		outcome.report(("20 payments: %d premium after the jump, of them %d of 5 in flight, %d of 5 without an answer, "
				+ "%d of 5 with the tab closed, %d of 5 who came back after it; %d in the end")
			.formatted(premium(before, all), premium(before, inFlight), premium(before, silent),
					premium(before, closed), premium(before, paid), premium(outcome.evidence(), all)));
		assertThat(premium(before, inFlight)).isEqualTo(5);
		assertThat(premium(before, silent)).isEqualTo(5);
		assertThat(premium(outcome.evidence(), all)).isEqualTo(20);
	}

	/** Access tokens are of another time. */
	private static Buyer signInAgain(Buyer buyer) {
		buyer.member().signIn();
		return buyer;
	}

	private static Buyer look(Buyer buyer) {
		buyer.member().awaitDecision(buyer.order());
		return buyer;
	}

	private static Buyer buyAgain(Buyer buyer, Evidence before) {
		if (premium(before, List.of(buyer)) == 0) {
			buyer.member().begin().ifPresent((order) -> Journey.PAYS.walk(buyer.member(), order));
		}
		return buyer;
	}

	private static long premium(Evidence evidence, List<Buyer> buyers) {
		List<String> emails = buyers.stream().map((buyer) -> buyer.member().email()).toList();
		return evidence.members()
			.stream()
			.filter((member) -> emails.contains(member.email()) && member.premium())
			.count();
	}

}
