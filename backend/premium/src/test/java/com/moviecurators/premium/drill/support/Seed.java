package com.moviecurators.premium.drill.support;

import java.time.Clock;

/** The seed of the random choices of a run. */
public final class Seed {

	/** {@code -Ddrill.seed=…} repeats the choices of another run. */
	public static final long VALUE = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private Seed() {
	}

}
