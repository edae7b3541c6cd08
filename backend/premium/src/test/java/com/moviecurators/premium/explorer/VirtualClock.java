package com.moviecurators.premium.explorer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved, forward only during a run. Used by one thread. */
final class VirtualClock extends Clock {

	private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

	private Instant now = START;

	/** Goes back to where every run begins. */
	void reset() {
		this.now = START;
	}

	void advance(Duration by) {
		this.now = this.now.plus(by);
	}

	void moveTo(Instant instant) {
		if (instant.isAfter(this.now)) {
			this.now = instant;
		}
	}

	@Override
	public Instant instant() {
		return this.now;
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
