package com.moviecurators.premium.support;

import java.time.Clock;
import java.time.Duration;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Lets the application live by the simulator's clock, so that moving that one
 * ({@code POST /simulator/clock}) moves both.
 */
public final class SharedClock {

	private static final Duration DATABASE_PRECISION = Duration.ofNanos(1_000);

	private SharedClock() {
	}

	/** Gives the application, before it starts, the simulator's clock. */
	public static void share(KakaoPaySimulator simulator, ConfigurableApplicationContext application) {
		((GenericApplicationContext) application).registerBean("sharedClock", Clock.class,
				() -> Clock.tick(simulator.clock(), DATABASE_PRECISION), (definition) -> definition.setPrimary(true));
	}

}
