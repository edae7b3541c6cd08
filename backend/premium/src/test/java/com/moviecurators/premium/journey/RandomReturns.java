package com.moviecurators.premium.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.moviecurators.premium.journey.BrowserReturn.Route;

/**
 * Returns as nobody would plan them: any kind, order and number, the same for the same
 * seed. So few at a time that no limit on refusals comes before the good token.
 */
final class RandomReturns {

	private static final List<String> MADE_UP = List.of("forged", "0".repeat(20), "t".repeat(201), "t".repeat(5_000),
			"");

	private final Random random;

	private final List<Caller> callers;

	RandomReturns(long seed, List<Caller> callers) {
		this.random = new Random(seed);
		this.callers = callers;
	}

	/** Such as anybody can bring who knows the order. */
	List<BrowserReturn> madeUp() {
		return some(MADE_UP);
	}

	/** The same, and beginnings of the good token. */
	List<BrowserReturn> almost(String good) {
		return some(Stream.concat(MADE_UP.stream(), beginnings(good)).toList());
	}

	/** The same, and the good token: once at least, and nobody knows when. */
	List<BrowserReturn> around(String good) {
		List<String> tokens = Stream.concat(Stream.of(good, good), beginnings(good)).toList();
		List<BrowserReturn> arrivals = new ArrayList<>(some(Stream.concat(MADE_UP.stream(), tokens.stream()).toList()));
		BrowserReturn certain = new BrowserReturn(one(this.callers), one(List.of(Route.SUCCESS, Route.APPROVE)), good);
		arrivals.add(this.random.nextInt(arrivals.size() + 1), certain);
		return arrivals;
	}

	/** All of it once more, in another order. */
	List<BrowserReturn> again(List<BrowserReturn> arrivals) {
		List<BrowserReturn> replay = new ArrayList<>(arrivals);
		Collections.shuffle(replay, this.random);
		return replay;
	}

	private List<BrowserReturn> some(List<String> tokens) {
		return Stream.generate(() -> new BrowserReturn(one(this.callers), one(List.of(Route.values())), one(tokens)))
			.limit(this.random.nextInt(4, 9))
			.toList();
	}

	private static Stream<String> beginnings(String token) {
		return Stream.of(token.substring(0, 1), token.substring(0, token.length() / 2),
				token.substring(0, token.length() - 1));
	}

	private <T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
