package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far an exploration goes. Every single fault of every scenario is played in any
 * case.
 *
 * @param pairsOf the scenarios whose pairs of faults are played
 * @param maxPairs how many of these pairs at most
 * @param random how many random schedules follow
 * @param seed the seed of the random schedules, another one in each run unless given
 * @param limit how long the exploration may take; what is left then is not played
 */
record ExplorerSettings(Set<Scenario> pairsOf, int maxPairs, int random, long seed, Duration limit) {

	private static final int DAY_IN_MINUTES = 24 * 60;

	/** What the system properties ask for; by default what the build plays. */
	static ExplorerSettings fromSystemProperties() {
		String pairs = System.getProperty("explorer.pairs", "BUYING,CLOSING_THE_TAB");
		boolean all = pairs.equals("all");
		return new ExplorerSettings(all ? EnumSet.allOf(Scenario.class) : scenarios(pairs),
				Integer.getInteger("explorer.max-pairs", all ? Integer.MAX_VALUE : 300),
				Integer.getInteger("explorer.random", 100), Long.getLong("explorer.seed", new Random().nextInt()),
				Duration.ofMinutes(Integer.getInteger("explorer.minutes", DAY_IN_MINUTES)));
	}

	private static Set<Scenario> scenarios(String names) {
		return Arrays.stream(names.split(",")).map(Scenario::valueOf).collect(Collectors.toSet());
	}

}
