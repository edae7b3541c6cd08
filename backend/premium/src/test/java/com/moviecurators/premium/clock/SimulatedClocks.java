package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.jdbc.core.JdbcTemplate;

/** The clocks of one node in a simulation, which moves them. */
public final class SimulatedClocks {

	private final ClusterClock cluster;

	private final ClockWatch watch;

	private final LongSupplier monotonic;

	private final Clock database;

	/**
	 * Starts with a measurement of the database's clock.
	 * @param node the node's own clock
	 */
	public SimulatedClocks(LongSupplier monotonic, Clock database, Clock node) {
		this.monotonic = monotonic;
		this.database = database;
		this.cluster = new ClusterClock(monotonic, measured());
		this.watch = new ClockWatch(new DatabaseTime(new JdbcTemplate()) {
			@Override
			Measurement measure() {
				return measured();
			}
		}, this.cluster, node, new SimpleMeterRegistry());
	}

	/** What the node takes for the cluster's time. */
	public Clock cluster() {
		return this.cluster;
	}

	/** Measures the database's clock again, as every node does every ten seconds. */
	public void measure() {
		this.watch.measure();
	}

	private Measurement measured() {
		Instant now = this.database.instant();
		return new Measurement(now, this.monotonic.getAsLong(), Duration.ZERO);
	}

}
