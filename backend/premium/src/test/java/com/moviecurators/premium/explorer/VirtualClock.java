package com.moviecurators.premium.explorer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved, and only moves forward. One thread uses it. */
final class VirtualClock extends Clock {

	private Instant now = Instant.parse("2026-11-22T03:00:00Z");

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
