package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.check.RepairTimes;
import com.moviecurators.premium.drill.load.LoadGenerator;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Keys.Generation;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node with a wrong clock dies. Its restart is the first of those that replace all
 * keys: nodes take long to start, and the leases of the dead one end meanwhile.
 */
@Order(9)
class RestartDrillsIT {

	private static final Report REPORT = new Report("restart", "Drills: nodes that restart, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	private static final Node FIRST = ENVIRONMENT.nodes().getFirst();

	private static final Node SECOND = ENVIRONMENT.nodes().getLast();

	@DrillTest
	void nodeDiesInItsPassAndAllKeysAreReplaced() {
		Drill dying = Drill.start(ENVIRONMENT, REPORT, "a node an hour ahead dies in its recovery pass",
				"the other node's recovery goes on: premium 10 s after a return whose tab was closed");
		SECOND.clock().setAhead(Duration.ofHours(1));
		List<Buyer> interrupted = dying.buyers(12, FIRST);
		List<Buyer> later = dying.buyers(5, FIRST);
		killInItsPass(dying, interrupted);
		Drill.letReturn(later);
		Drill rotation = Drill.start(ENVIRONMENT, REPORT, "all keys replaced under load, node by node",
				"0 lost, 0 doubled, everybody who paid premium, nobody signed out while old keys are read");
		SECOND.clock().setAhead(Duration.ZERO);
		List<Member> early = writeWithNewKeysUnderLoad(rotation);
		long signedOut = early.stream().filter((member) -> member.signIns() > 1).count();
		List<Member> late = dropOldKeys(rotation);
		List<Buyer> all = Stream.concat(interrupted.stream(), later.stream()).toList();
		report(dying.awaitQuiescence(all), interrupted, later);
		Outcome outcome = rotation.awaitQuiescence(List.of(), Stream.concat(early.stream(), late.stream()).toList());
		outcome.report("%d members while 3 nodes restarted: %d premium, %d signed out while the old keys were read"
			.formatted(early.size() + late.size(), outcome.premium(), signedOut));
		// How many there are depends on how long the nodes take. Some members abandon.
		assertThat(outcome.premium()).isGreaterThan(10).isGreaterThan((early.size() + late.size()) * 7L / 10);
		assertThat(signedOut).isZero();
		assertThat(late).allMatch((member) -> member.signIns() == 1);
	}

	/**
	 * Kills the node that is ahead while its recovery approves payments. The other one is
	 * frozen meanwhile: its passes could come right before those of the node that is
	 * ahead, and leave it nothing.
	 */
	private static void killInItsPass(Drill drill, List<Buyer> buyers) {
		buyers.forEach((buyer) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", "slow:8000"));
		buyers.forEach(Buyer::returnFromKakaoPay);
		FIRST.process().freeze();
		try {
			// No call is answered before all are under way.
			drill.awaitApproveCalls(buyers);
			SECOND.process().kill();
		}
		finally {
			FIRST.process().thaw();
		}
	}

	/** What a node that is an hour ahead leaves behind stops no other node's recovery. */
	private static void report(Outcome outcome, List<Buyer> interrupted, List<Buyer> later) {
		RepairTimes returned = outcome.of(later).timesFromReturn();
		Duration closedTab = returned.worst();
		Duration lease = outcome.of(interrupted).timesFromReturn().worst();
		outcome.report("17 tabs closed, %d premium; %s after the return at worst, %s if the dead node had begun"
			.formatted(outcome.premium(), KillRoundsSummary.seconds(closedTab), KillRoundsSummary.seconds(lease)));
		assertThat(outcome.premium()).isEqualTo(17);
		assertThat(returned.count()).isEqualTo(later.size());
		assertThat(closedTab).isLessThanOrEqualTo(Duration.ofSeconds(10));
		assertThat(lease).as("calls were under way when the node died").isGreaterThan(Duration.ofSeconds(25));
	}

	/**
	 * The nodes read both keys and write with the old one, as after the first steps of
	 * {@code docs/key-rotation.md}.
	 */
	private static List<Member> writeWithNewKeysUnderLoad(Drill drill) {
		List<Member> members = new ArrayList<>();
		try (LoadGenerator load = LoadGenerator.start(ENVIRONMENT, new Random(Seed.VALUE), Duration.ofMillis(500))) {
			List<Buyer> atKakaoPay = drill.buyers(5, FIRST);
			SECOND.restart(ENVIRONMENT.keys().settings(Generation.NEW, Generation.OLD));
			restart(drill, FIRST, Generation.NEW, Generation.OLD);
			members.addAll(finishOn(SECOND, atKakaoPay));
			load.stop();
			assertThat(load.awaitFinished(Duration.ofMinutes(2))).as("every member finished").isTrue();
			assertThat(load.gaveUp()).isEmpty();
			members.addAll(load.members());
		}
		return members;
	}

	/** Whoever has a token from before has to sign in again. */
	private static List<Member> dropOldKeys(Drill drill) {
		List<Buyer> atKakaoPay = drill.buyers(5, FIRST);
		restart(drill, SECOND, Generation.NEW);
		return finishOn(SECOND, atKakaoPay);
	}

	/** Lets members return to that node. The other one has started their payments. */
	private static List<Member> finishOn(Node node, List<Buyer> buyers) {
		buyers.forEach((buyer) -> buyer.member().moveTo(node));
		Concurrently.all(buyers, (buyer) -> buyer.returnFromKakaoPay().approve());
		return buyers.stream().map(Buyer::member).toList();
	}

	/** Ends the node as a deployment does, and starts it with these keys. */
	private static void restart(Drill drill, Node node, Generation... keys) {
		node.process().terminate();
		assertThat(node.process().ended(Duration.ofSeconds(40))).isTrue();
		node.restart(ENVIRONMENT.keys().settings(keys));
		drill.outage(Outage.Part.NODE, drill.start());
	}

}
