package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Provides the cluster's clock, which everybody gets who asks for a clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	/** A measurement that is less exact is none: leases last half a minute. */
	private static final Duration MAX_ERROR = Duration.ofSeconds(1);

	/** The machine's own clock. It decides nothing; {@link ClockWatch} observes it. */
	@Bean(defaultCandidate = false)
	Clock nodeClock() {
		return Clock.systemUTC();
	}

	@Bean
	ClusterClock clock(DatabaseTime database) {
		try {
			Measurement first = database.measure();
			if (first.error().compareTo(MAX_ERROR) > 0) {
				throw new ClusterTimeUnavailable("reading it took " + first.error().multipliedBy(2), null);
			}
			return new ClusterClock(System::nanoTime, first);
		}
		catch (DataAccessException ex) {
			throw new ClusterTimeUnavailable("it cannot be read", ex);
		}
	}

}
