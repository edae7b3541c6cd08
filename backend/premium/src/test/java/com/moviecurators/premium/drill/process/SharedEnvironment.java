package com.moviecurators.premium.drill.process;

import java.time.Duration;
import java.util.List;

/**
 * The environment of the drills that kill and freeze nothing. They run one after the
 * other, because a fault or a clock is set for all. Its nodes have few database
 * connections: a request that held one while it waits for KakaoPay would starve the rest.
 * If one of these drills fails, those after it may fail for the same reason.
 */
public final class SharedEnvironment {

	private static final ShiftedClockControl CLOCK = new ShiftedClockControl();

	private static final Environment ENVIRONMENT = Environment.plan("shared")
		.with(CLOCK::command)
		.with(List.of("--spring.datasource.hikari.maximum-pool-size=5"))
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

	/** Sets the time of its nodes that far ahead of the machine's. */
	public static void setClockAhead(Duration ahead) {
		CLOCK.setAhead(ahead);
	}

}
