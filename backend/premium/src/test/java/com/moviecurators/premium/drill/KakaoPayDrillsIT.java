package com.moviecurators.premium.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import com.moviecurators.premium.drill.Drilling.Buyer;
import com.moviecurators.premium.drill.Drilling.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** KakaoPay stalls, fails, talks nonsense, or falls silent after it took the money. */
class KakaoPayDrillsIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static final List<String> CALLS = List.of("ready", "approve", "order");

	private static final Report REPORT = new Report("kakaopay", "Drills: trouble at KakaoPay, seed " + SEED);

	private static Scene scene;

	@BeforeAll
	static void open() {
		scene = Scene.open("kakaopay-drills", SEED);
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@Test
	void stallOfThirtySecondsLosesNothing() {
		Drilling drill = Drilling.begin(scene, REPORT, "KakaoPay stalls 30 s",
				"nothing lost, nobody waits longer than 20 s for an answer, all settled 60 s after the stall began");
		List<Buyer> buyers = drill.returned(20);
		Instant frozen = Drilling.now();
		List<Duration> waits;
		scene.kakao().program().freeze();
		try (Later thaw = Later.in(Duration.ofSeconds(30), scene.kakao().program()::thaw)) {
			waits = Together.all(buyers, Buyer::approve);
			thaw.await();
		}
		drill.outage(Outage.Part.KAKAOPAY, frozen);
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairsOfOutage();
		outcome
			.report("%d payments, %d premium; longest wait for an answer %s; settled %s after the stall began at worst"
				.formatted(buyers.size(), outcome.premium(), Summary.seconds(longest(waits)),
						Summary.seconds(repairs.worst())));
		assertThat(outcome.premium()).isEqualTo(20);
		assertThat(repairs.count()).isEqualTo(20);
		assertThat(longest(waits)).isLessThan(Duration.ofSeconds(20));
		assertThat(repairs.worst()).isLessThan(Duration.ofSeconds(60));
	}

	@Test
	void halfOfTheAnswersAreErrors() {
		purchases("half of KakaoPay's answers are 503", "http-503", "http-503-after-effect");
	}

	@Test
	void halfOfTheAnswersAreGarbage() {
		purchases("half of KakaoPay's answers are garbage", "garbage", "garbage-after-effect");
	}

	@Test
	void silenceAfterTheMoneyMovedOnAHundredPaymentsAtOnce() {
		Drilling drill = Drilling.begin(scene, REPORT, "answer dropped after the money moved, on 100 payments at once",
				"100 premium, each charged once by one call, the median settled within 10 s, the last within 30 s");
		List<Buyer> buyers = drill.returned(100);
		scene.kakao().fault("approve", "drop-answer-after-effect", 100);
		Together.all(buyers, Buyer::approve);
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairs();
		outcome.report("100 payments, %d premium, %d approve calls, %d doubts settled in %s at worst, %s in the median"
			.formatted(outcome.premium(), outcome.approveCalls(buyers), repairs.count(),
					Summary.seconds(repairs.worst()), Summary.seconds(repairs.median())));
		assertThat(outcome.premium()).isEqualTo(100);
		assertThat(outcome.approveCalls(buyers)).isEqualTo(100);
		assertThat(repairs.count()).isEqualTo(100);
		assertThat(repairs.median()).isLessThan(Duration.ofSeconds(10));
		assertThat(repairs.worst()).isLessThan(Duration.ofSeconds(30));
	}

	/** For each call a coin is tossed: a true answer, or one of the faults. */
	private void purchases(String name, String without, String afterEffect) {
		Drilling drill = Drilling.begin(scene, REPORT, name,
				"nothing lost, everybody premium, half of the doubts settled within 30 s");
		Random dice = new Random(SEED);
		for (int toss = 0; toss < 60; toss++) {
			String fault = List.of("slow:1", "slow:1", without, afterEffect).get(dice.nextInt(4));
			CALLS.forEach((call) -> scene.kakao().fault(call, fault, 1));
		}
		List<Buyer> buyers = drill.buyers(30);
		Together.all(buyers, (buyer) -> {
			buyer.comeBack().approve();
			buyer.member().awaitDecision(buyer.order());
			return buyer;
		});
		scene.kakao().clearFaults();
		Outcome outcome = drill.rest(buyers);
		Repairs repairs = outcome.repairs();
		outcome.report("%d payments, %d premium; %d doubts, settled in %s at worst, %s in the median".formatted(
				buyers.size(), outcome.premium(), repairs.count(), Summary.seconds(repairs.worst()),
				Summary.seconds(repairs.median())));
		assertThat(outcome.premium()).isEqualTo(30);
		assertThat(repairs.count()).isPositive();
		// The worst is up to the dice: each wrong answer doubles the pause.
		assertThat(repairs.median()).isLessThan(Duration.ofSeconds(30));
	}

	private static Duration longest(List<Duration> waits) {
		return waits.stream().max(Duration::compareTo).orElseThrow();
	}

}
