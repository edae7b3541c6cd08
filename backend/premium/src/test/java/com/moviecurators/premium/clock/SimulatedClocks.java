package com.moviecurators.premium.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.jdbc.core.JdbcTemplate;

/** The clocks of one node in a simulation, which moves them. */
public final class SimulatedClocks {

	private final LongSupplier monotonic;

	private final Clock database;

	private final Clock node;

	private ClusterClock cluster;

	private ClockWatch watch;

	/**
	 * Starts with a measurement of the database's clock.
	 * @param node the node's own clock
	 */
	public SimulatedClocks(LongSupplier monotonic, Clock database, Clock node) {
		this.monotonic = monotonic;
		this.database = database;
		this.node = node;
		restart();
	}

	/** Measures the database's clock for the first time again. */
	public void restart() {
		this.cluster = new ClusterClock(this.monotonic, measured());
		this.watch = new ClockWatch(new DatabaseTime(new JdbcTemplate()) {
			@Override
			Measurement measure() {
				return measured();
			}
		}, this.cluster, this.node, new SimpleMeterRegistry());
	}

	/** What the node takes for the cluster's time. */
	public Clock cluster() {
		InstantSource latest = () -> this.cluster.instant();
		return latest.withZone(ZoneOffset.UTC);
	}

	/** What the node knows of the cluster's time. */
	public boolean isSettled(Duration forAWhile) {
		return this.watch.isSettled(forAWhile);
	}

	/** How long ago the node noticed a jump; empty if never. */
	public Optional<Duration> sinceJump() {
		return this.cluster.sinceJump();
	}

	/** Measures the database's clock again, as every node does every ten seconds. */
	public void measure() {
		this.watch.measure();
	}

	private Measurement measured() {
		return new Measurement(this.database.instant(), this.monotonic.getAsLong(), Duration.ZERO);
	}

}
