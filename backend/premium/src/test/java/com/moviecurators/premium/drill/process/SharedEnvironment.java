package com.moviecurators.premium.drill.process;

import java.time.Duration;
import java.util.List;

/**
 * The environment of the drills that do not need one of their own. They run one after the
 * other, because a fault or a clock is set for all. Its nodes have few database
 * connections: a request that held one while it waits for KakaoPay would starve the rest.
 * The second node starts with a clock that is nine hours ahead, as that of a machine
 * whose hardware clock runs on Korean time. If one of these drills fails, those after it
 * may fail for the same reason.
 */
public final class SharedEnvironment {

	private static final Environment ENVIRONMENT = Environment.plan("shared")
		.withClocks(Duration.ZERO, Duration.ofHours(9))
		.with(List.of("--spring.datasource.hikari.maximum-pool-size=5"))
		.with(Metrics.SETTINGS)
		.open();

	private SharedEnvironment() {
	}

	/** Returns it. The first call starts it and waits until it is up. */
	public static Environment get() {
		return ENVIRONMENT;
	}

	/** Ends its processes, which would take time from the tests after the last drill. */
	public static void close() {
		ENVIRONMENT.close();
	}

}
