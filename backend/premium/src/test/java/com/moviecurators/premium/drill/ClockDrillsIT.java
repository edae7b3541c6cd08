package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.check.SystemSnapshot;
import com.moviecurators.premium.drill.load.Journey;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.DelayedAction;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sets a clock an hour ahead or back: first the application's, then KakaoPay's.
 * KakaoPay's stays ahead, which does not matter to {@link ConnectionPoolIT}, the only
 * drill after it.
 */
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockDrillsIT {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final String PASS_LINE = "no money lost, no wrong status shown; approvals in flight become receipts; "
			+ "a member who was too late was not charged and can pay again";

	private static final Report REPORT = new Report("clock", "Drills: a clock jumps, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	@AfterAll
	static void setClockBack() {
		SharedEnvironment.setClockAhead(Duration.ZERO);
	}

	@DrillTest
	@Order(1)
	void oursJumpsAhead() {
		jump("our clocks jump an hour ahead", () -> SharedEnvironment.setClockAhead(HOUR));
	}

	@DrillTest
	@Order(2)
	void oursJumpsBack() {
		jump("our clocks jump an hour back", () -> SharedEnvironment.setClockAhead(Duration.ZERO));
	}

	@DrillTest
	@Order(3)
	void kakaoPaysJumpsAhead() {
		jump("KakaoPay's clock jumps an hour ahead", () -> ENVIRONMENT.kakaoPay().advance(HOUR));
	}

	private void jump(String name, Runnable jump) {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, name, PASS_LINE);
		List<Buyer> paid = drill.buyers(5);
		List<Buyer> inFlight = drill.buyers(5);
		List<Buyer> silent = drill.buyers(5);
		List<Buyer> closed = drill.buyers(5);
		inFlight.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "slow:3000"));
		silent.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "drop-answer-after-effect"));
		Drill.letReturn(Stream.of(inFlight, silent, closed).flatMap(List::stream).toList());
		List<Buyer> approving = Stream.concat(inFlight.stream(), silent.stream()).toList();
		try (DelayedAction shift = DelayedAction.in(Duration.ZERO, () -> {
			drill.awaitApproveCalls(approving);
			jump.run();
		})) {
			Concurrently.all(approving, Buyer::approve);
			shift.await();
		}
		List<Buyer> all = Stream.of(paid, inFlight, silent, closed).flatMap(List::stream).toList();
		Concurrently.all(all, ClockDrillsIT::signInAgain);
		// After the clock was set back, only a read expedites a planned check.
		Concurrently.all(Stream.of(inFlight, silent, closed).flatMap(List::stream).toList(),
				ClockDrillsIT::readUntilFinal);
		Concurrently.all(paid, (buyer) -> buyer.returnFromKakaoPay().approve());
		drill.outage(Outage.Part.CLOCK, drill.start());
		SystemSnapshot before = drill.awaitQuiescence(all).snapshot();
		Concurrently.all(all, (buyer) -> buyAgain(buyer, before));
		Outcome outcome = drill.awaitQuiescence(all);
		outcome
			.report(("20 payments: %d premium after the jump, of them %d of 5 in flight, %d of 5 without a response, "
					+ "%d of 5 with a closed tab, %d of 5 who returned after it; %d in the end")
				.formatted(premium(before, all), premium(before, inFlight), premium(before, silent),
						premium(before, closed), premium(before, paid), premium(outcome.snapshot(), all)));
		assertThat(premium(before, inFlight)).isEqualTo(5);
		assertThat(premium(before, silent)).isEqualTo(5);
		assertThat(premium(outcome.snapshot(), all)).isEqualTo(20);
	}

	/** Signs in again, because the access token was issued at another time. */
	private static Buyer signInAgain(Buyer buyer) {
		buyer.member().signIn();
		return buyer;
	}

	private static Buyer readUntilFinal(Buyer buyer) {
		buyer.member().awaitFinalStatus(buyer.order());
		return buyer;
	}

	private static Buyer buyAgain(Buyer buyer, SystemSnapshot before) {
		if (premium(before, List.of(buyer)) == 0) {
			buyer.member().startPayment().ifPresent((order) -> Journey.PAYS.run(buyer.member(), order));
		}
		return buyer;
	}

	private static long premium(SystemSnapshot snapshot, List<Buyer> buyers) {
		List<String> emails = buyers.stream().map((buyer) -> buyer.member().email()).toList();
		return snapshot.members()
			.stream()
			.filter((member) -> emails.contains(member.email()) && member.premium())
			.count();
	}

}
