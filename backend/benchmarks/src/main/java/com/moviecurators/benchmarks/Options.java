package com.moviecurators.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to measure.
 *
 * @param quick fewer and shorter runs
 * @param baseline the commit to compare with
 * @param cases names of cases; empty for all
 * @param jar a jar to measure instead of this tree's; empty to build it
 * @param jvm options of the measured JVMs, beside those that a tree ships
 */
record Options(boolean quick, String baseline, List<String> cases, String jar, List<String> jvm) {

	private static final String USAGE = "Options: --quick, --baseline COMMIT, --cases NAME,NAME, --jar FILE, --jvm OPTION,OPTION";

	/** The commit at which the tuning began. */
	private static final String FIRST_MEASURED = "34e50c90";

	/**
	 * Reads the command line.
	 * @throws IllegalArgumentException if there is an unknown option, with all there are
	 */
	static Options of(String[] args) {
		Map<String, String> values = new HashMap<>();
		for (int index = 0; index < args.length; index++) {
			String name = args[index];
			boolean known = List.of("--quick", "--baseline", "--cases", "--jar", "--jvm").contains(name);
			if (!known || (!name.equals("--quick") && index + 1 == args.length)) {
				throw new IllegalArgumentException("Not understood: " + name + ". " + USAGE);
			}
			values.put(name, name.equals("--quick") ? "" : args[++index]);
		}
		return new Options(values.containsKey("--quick"), values.getOrDefault("--baseline", FIRST_MEASURED),
				list(values.getOrDefault("--cases", "")), values.getOrDefault("--jar", ""),
				list(values.getOrDefault("--jvm", "-Xmx512m")));
	}

	private static List<String> list(String text) {
		return Arrays.stream(text.split(",")).filter((item) -> !item.isEmpty()).toList();
	}

}
