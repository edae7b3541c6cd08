package com.moviecurators.premium.drill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.RepairTimes;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.Order;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay responds with errors or garbage, or drops the response after the capture. */
@Order(5)
class KakaoPayDrillsIT {

	private static final List<String> ERRORS = List.of("slow:1", "slow:1", "http-503", "http-503-after-effect");

	private static final List<String> GARBAGE = List.of("slow:1", "slow:1", "garbage", "garbage-after-effect");

	private static final String RANDOM_PASS_LINE = "nothing lost, everybody premium, half of the UNKNOWN payments final within 30 s";

	private static final Report REPORT = new Report("kakaopay", "Drills: trouble at KakaoPay, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	/** Runs two drills at once on payments of their own, because both mostly wait. */
	@DrillTest
	void halfOfTheResponsesAreErrorsOrGarbage() {
		Drill errors = Drill.start(ENVIRONMENT, REPORT, "half of KakaoPay's responses are 503", RANDOM_PASS_LINE);
		Drill garbage = Drill.start(ENVIRONMENT, REPORT, "half of KakaoPay's responses are garbage", RANDOM_PASS_LINE);
		Random random = new Random(Seed.VALUE);
		List<Buyer> withErrors = buyers(errors, random, ERRORS);
		List<Buyer> withGarbage = buyers(garbage, random, GARBAGE);
		withErrors.forEach((buyer) -> addFaults(buyer, random, ERRORS));
		withGarbage.forEach((buyer) -> addFaults(buyer, random, GARBAGE));
		Concurrently.all(Stream.concat(withErrors.stream(), withGarbage.stream()).toList(), (buyer) -> {
			buyer.returnFromKakaoPay().approve();
			buyer.member().awaitFinalStatus(buyer.order());
			return buyer;
		});
		ENVIRONMENT.kakaoPay().clearFaults();
		List<Outcome> outcomes = List.of(errors.awaitQuiescence(withErrors), garbage.awaitQuiescence(withGarbage));
		outcomes.forEach(KakaoPayDrillsIT::report);
		outcomes.forEach(KakaoPayDrillsIT::requireAllPremium);
	}

	@DrillTest
	void responseDroppedAfterCaptureOnHundredPayments() {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "response dropped after the capture, on 100 payments at once",
				"100 premium, each charged once by one call, the median final within 10 s, the last within 30 s");
		List<Buyer> buyers = drill.buyers(100);
		ENVIRONMENT.kakaoPay().fault("approve", "drop-answer-after-effect", 100);
		Concurrently.all(Drill.letReturn(buyers), Buyer::approve);
		Outcome outcome = drill.awaitQuiescence(buyers);
		RepairTimes repairTimes = outcome.repairTimes();
		outcome.report("100 payments, %d premium, %d approve calls, %d were UNKNOWN, for %s at worst, %s in the median"
			.formatted(outcome.premium(), outcome.approveCalls(), repairTimes.count(),
					KillRoundsSummary.seconds(repairTimes.worst()), KillRoundsSummary.seconds(repairTimes.median())));
		assertThat(outcome.premium()).isEqualTo(100);
		assertThat(outcome.approveCalls()).isEqualTo(100);
		assertThat(repairTimes.count()).isEqualTo(100);
		assertThat(repairTimes.median()).isLessThan(Duration.ofSeconds(10));
		assertThat(repairTimes.worst()).isLessThan(Duration.ofSeconds(30));
	}

	/** Starts payments while each ready call gets a random response. */
	private static List<Buyer> buyers(Drill drill, Random random, List<String> responses) {
		IntStream.range(0, 60).forEach((number) -> ENVIRONMENT.kakaoPay().fault("ready", draw(responses, random), 1));
		List<Buyer> buyers = drill.buyers(30);
		ENVIRONMENT.kakaoPay().clearFaults();
		return buyers;
	}

	/** Gives the later calls of one payment random responses. */
	private static void addFaults(Buyer buyer, Random random, List<String> responses) {
		IntStream.range(0, 2)
			.forEach((number) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "approve", draw(responses, random)));
		IntStream.range(0, 2)
			.forEach((number) -> ENVIRONMENT.kakaoPay().faultOf(buyer.order(), "order", draw(responses, random)));
	}

	private static String draw(List<String> responses, Random random) {
		return responses.get(random.nextInt(responses.size()));
	}

	private static void report(Outcome outcome) {
		RepairTimes repairTimes = outcome.repairTimes();
		outcome.report("%d payments, %d premium; %d were UNKNOWN, for %s at worst, %s in the median".formatted(
				outcome.buyers().size(), outcome.premium(), repairTimes.count(),
				KillRoundsSummary.seconds(repairTimes.worst()), KillRoundsSummary.seconds(repairTimes.median())));
	}

	private static void requireAllPremium(Outcome outcome) {
		RepairTimes repairTimes = outcome.repairTimes();
		assertThat(outcome.premium()).isEqualTo(30);
		assertThat(repairTimes.count()).isPositive();
		// The worst time has no limit, because the faults are random.
		assertThat(repairTimes.median()).isLessThan(Duration.ofSeconds(30));
	}

}
