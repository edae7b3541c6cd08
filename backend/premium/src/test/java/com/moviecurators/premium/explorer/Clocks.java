package com.moviecurators.premium.explorer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.moviecurators.premium.clock.ClusterTime;
import com.moviecurators.premium.clock.SimulatedClocks;
import com.moviecurators.premium.support.VirtualClock;

/**
 * All clocks of a run: the database's, KakaoPay's, and one of each node. They run at the
 * same speed, and each is ahead or behind by itself. What has really passed is known to
 * the explorer alone.
 */
final class Clocks {

	/** How often a node measures the database's clock. */
	private static final Duration INTERVAL = Duration.ofSeconds(10);

	/** A jump that is older keeps nobody from taking over a lease. */
	private static final Duration LONG_AGO = Duration.ofMinutes(2);

	private final VirtualClock passed = new VirtualClock();

	private final OffsetClock database = new OffsetClock();

	private final OffsetClock kakaoPay = new OffsetClock();

	private final OffsetClock[] nodes;

	private final SimulatedClocks[] simulated;

	private final Instant[] measuredAt;

	Clocks(int nodes) {
		this.nodes = new OffsetClock[nodes];
		this.simulated = new SimulatedClocks[nodes];
		this.measuredAt = new Instant[nodes];
		for (int i = 0; i < nodes; i++) {
			this.nodes[i] = new OffsetClock();
			this.simulated[i] = new SimulatedClocks(this::nanos, this.database, this.nodes[i]);
		}
		reset();
	}

	/** All clocks agree again, and it is the same noon. */
	void reset() {
		this.passed.reset();
		this.database.offset = Duration.ZERO;
		this.kakaoPay.offset = Duration.ZERO;
		for (int i = 0; i < this.nodes.length; i++) {
			this.nodes[i].offset = Duration.ZERO;
			this.simulated[i].restart();
			this.measuredAt[i] = this.passed.instant();
		}
	}

	/** What has really passed. Only it moves by itself. */
	VirtualClock passed() {
		return this.passed;
	}

	Clock database() {
		return this.database;
	}

	Clock kakaoPay() {
		return this.kakaoPay;
	}

	/** The node's own clock, by which nothing may be decided. */
	Clock ofNode(int node) {
		return this.nodes[node];
	}

	/** What the node takes for the cluster's time. */
	Clock clusterOf(int node) {
		return this.simulated[node].cluster();
	}

	/** What the node knows of the cluster's time. */
	ClusterTime timeOf(int node) {
		return this.simulated[node]::isSettled;
	}

	/** The node measures the database's clock if its last measurement is old. */
	void measureIfDue(int node) {
		if (!this.passed.instant().isBefore(this.measuredAt[node].plus(INTERVAL))) {
			measure(node);
		}
	}

	private void measure(int node) {
		this.simulated[node].measure();
		this.measuredAt[node] = this.passed.instant();
	}

	/** Sets the database's clock. This node notices at once, the others in their time. */
	void jumpDatabase(Duration by, int node) {
		this.database.offset = this.database.offset.plus(by);
		measure(node);
	}

	void jumpKakaoPay(Duration by) {
		this.kakaoPay.offset = this.kakaoPay.offset.plus(by);
	}

	void jumpNode(int node, Duration by) {
		this.nodes[node].offset = this.nodes[node].offset.plus(by);
		measure(node);
	}

	/** When the database's clock will show this time. */
	Instant whenDatabaseShows(Instant time) {
		return time.minus(this.database.offset);
	}

	/** When KakaoPay's clock will show this time. */
	Instant whenKakaoPayShows(Instant time) {
		return time.minus(this.kakaoPay.offset);
	}

	/** How far all clocks are off, and when the nodes measure the database's again. */
	String describe() {
		return IntStream.range(0, this.nodes.length)
			.mapToObj(this::describe)
			.collect(Collectors.joining(", ",
					"database %s, KakaoPay %s, ".formatted(this.database.offset, this.kakaoPay.offset), ""));
	}

	/** A measurement that is old enough for the next one is as good as an older one. */
	private String describe(int node) {
		Duration age = Duration.between(this.measuredAt[node], this.passed.instant());
		return "node %s, by its cluster clock %s, measured %s ago, jumped %s".formatted(this.nodes[node].offset,
				Duration.between(this.passed.instant(), clusterOf(node).instant()),
				(age.compareTo(INTERVAL) < 0) ? age : INTERVAL,
				this.simulated[node].sinceJump().filter((ago) -> ago.compareTo(LONG_AGO) < 0));
	}

	private long nanos() {
		return Duration.between(VirtualClock.NOON, this.passed.instant()).toNanos();
	}

	private final class OffsetClock extends Clock {

		private Duration offset = Duration.ZERO;

		@Override
		public Instant instant() {
			return Clocks.this.passed.instant().plus(this.offset);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
