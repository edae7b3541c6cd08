package com.moviecurators.premium.common;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the clock. Nothing else reads the machine's time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	/** The databases store microseconds, so no instant is more precise. */
	private static final Duration DATABASE_PRECISION = Duration.ofNanos(1_000);

	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), DATABASE_PRECISION);
	}

}
