package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.Drilling.Buyer;
import com.moviecurators.premium.drill.Drilling.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay fails, talks nonsense, or falls silent after it took the money. */
@Execution(ExecutionMode.CONCURRENT)
class KakaoPayDrillsIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static final List<String> ERRORS = List.of("slow:1", "slow:1", "http-503", "http-503-after-effect");

	private static final List<String> GARBAGE = List.of("slow:1", "slow:1", "garbage", "garbage-after-effect");

	private static final String HALF_PASS_LINE = "nothing lost, everybody premium, half of the doubts settled within 30 s";

	private static final Report REPORT = new Report("kakaopay", "Drills: trouble at KakaoPay, seed " + SEED);

	private static Scene scene;

	@BeforeAll
	static void open() {
		scene = Scene.plan("kakaopay-drills", SEED).open();
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	/** Both at once, each on payments of its own: most of it is waiting. */
	@DrillTest
	void halfOfTheAnswersAreErrorsOrGarbage() {
		Drilling errors = Drilling.begin(scene, REPORT, "half of KakaoPay's answers are 503", HALF_PASS_LINE);
		Drilling garbage = Drilling.begin(scene, REPORT, "half of KakaoPay's answers are garbage", HALF_PASS_LINE);
		Random dice = new Random(SEED);
		List<Buyer> withErrors = buyers(errors, dice, ERRORS);
		List<Buyer> withGarbage = buyers(garbage, dice, GARBAGE);
		withErrors.forEach((buyer) -> spoil(buyer, dice, ERRORS));
		withGarbage.forEach((buyer) -> spoil(buyer, dice, GARBAGE));
		Together.all(Stream.concat(withErrors.stream(), withGarbage.stream()).toList(), (buyer) -> {
			buyer.comeBack().approve();
			buyer.member().awaitDecision(buyer.order());
			return buyer;
		});
		scene.kakao().clearFaults();
		requireAllPremium(errors.rest(withErrors));
		requireAllPremium(garbage.rest(withGarbage));
	}

	@DrillTest
	void silenceAfterTheMoneyMovedOnAHundredPaymentsAtOnce() {
		Drilling drill = Drilling.begin(scene, REPORT, "answer dropped after the money moved, on 100 payments at once",
				"100 premium, each charged once by one call, the median settled within 10 s, the last within 30 s");
		List<Buyer> buyers = drill.returned(100);
		scene.kakao().fault("approve", "drop-answer-after-effect", 100);
		Together.all(buyers, Buyer::approve);
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairs();
		outcome.report("100 payments, %d premium, %d approve calls, %d doubts settled in %s at worst, %s in the median"
			.formatted(outcome.premium(), outcome.approveCalls(), repairs.count(), Summary.seconds(repairs.worst()),
					Summary.seconds(repairs.median())));
		assertThat(outcome.premium()).isEqualTo(100);
		assertThat(outcome.approveCalls()).isEqualTo(100);
		assertThat(repairs.count()).isEqualTo(100);
		assertThat(repairs.median()).isLessThan(Duration.ofSeconds(10));
		assertThat(repairs.worst()).isLessThan(Duration.ofSeconds(30));
	}

	/**
	 * For each of their ready calls a coin is tossed: a true answer, or one of the
	 * faults.
	 */
	private static List<Buyer> buyers(Drilling drill, Random dice, List<String> answers) {
		IntStream.range(0, 60).forEach((number) -> scene.kakao().fault("ready", toss(answers, dice), 1));
		List<Buyer> buyers = drill.buyers(30);
		scene.kakao().clearFaults();
		return buyers;
	}

	/** The same for the later calls of one payment. */
	private static void spoil(Buyer buyer, Random dice, List<String> answers) {
		IntStream.range(0, 2).forEach((number) -> scene.kakao().faultOf(buyer.order(), "approve", toss(answers, dice)));
		IntStream.range(0, 3).forEach((number) -> scene.kakao().faultOf(buyer.order(), "order", toss(answers, dice)));
	}

	private static String toss(List<String> answers, Random dice) {
		return answers.get(dice.nextInt(answers.size()));
	}

	private static void requireAllPremium(Outcome outcome) {
		Repairs repairs = outcome.repairs();
		outcome.report("%d payments, %d premium; %d doubts, settled in %s at worst, %s in the median".formatted(
				outcome.buyers().size(), outcome.premium(), repairs.count(), Summary.seconds(repairs.worst()),
				Summary.seconds(repairs.median())));
		assertThat(outcome.premium()).isEqualTo(30);
		assertThat(repairs.count()).isPositive();
		// The worst is up to the dice: each wrong answer doubles the pause.
		assertThat(repairs.median()).isLessThan(Duration.ofSeconds(30));
	}

}
